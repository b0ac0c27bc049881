package mesa.query.projection;

import java.sql.SQLException;

/** Tells a database that is away from one that refuses what it is given. */
final class TransientFailure {
    private TransientFailure() {}

    /** Connection lost, no resources, shut down by its operator, or a lock that did not come. */
    static boolean is(SQLException e) {
        String state = e.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.startsWith("55P03")
                || state.startsWith("40");
    }
}
