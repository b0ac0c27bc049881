package mesa.query.projection;

/** Another process has moved what only the leader moves; this one starts over as a follower. */
final class LeadershipLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeadershipLost(String what) {
        super("Another process has moved " + what);
    }
}
