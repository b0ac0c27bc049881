package mesa.api.mesa;

/** What a member may do in a mesa (INV-A3). */
public enum MemberRole {
    CHAIR(true, true),
    SECRETARIAT(true, false),
    FULL_MEMBER(true, true),
    GUEST(true, false),
    OBSERVER(false, false),
    HOST(true, false),
    ADVISER(true, false);

    private final boolean voice;
    private final boolean vote;

    MemberRole(boolean voice, boolean vote) {
        this.voice = voice;
        this.vote = vote;
    }

    public boolean voice() {
        return voice;
    }

    /** Whether the role can carry a vote at all; the member's own entitlement may say no. */
    public boolean vote() {
        return vote;
    }
}
