package mesa.api.user;

import mesa.api.Tag;

/** The marks of the register of users. */
public final class UserTags {
    private UserTags() {}

    /** A login name belongs to one user, for ever. */
    public static Tag login(String hash) {
        return Tag.of("user-login", hash);
    }
}
