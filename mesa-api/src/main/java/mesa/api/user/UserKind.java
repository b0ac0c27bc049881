package mesa.api.user;

/** Whether somebody logs in with a name and a password, or a program with a client secret. */
public enum UserKind {
    PERSON,
    AGENCY
}
