package mesa.query.projection;

import java.util.Set;
import mesa.api.Role;

/**
 * Which rows of a read model its readers are given. Every statement reads through it, so that none
 * can forget to ask.
 */
@FunctionalInterface
public interface Readership {
    /** Every row is everybody's. */
    Readership EVERYBODY = (_, _) -> "true";

    /** Every row is for those with one of these roles, and none for others. */
    static Readership only(Set<Role> roles) {
        return (_, snapshot) ->
                snapshot.reader().roles().stream().anyMatch(roles::contains) ? "true" : "false";
    }

    /**
     * What holds for the rows that {@link Snapshot#reader} may read: true or false and never null,
     * so that it may stand behind a {@code not}. Other read models stand in it as in every
     * statement of a snapshot.
     *
     * @param alias of the rows in the statement
     */
    String condition(String alias, Snapshot snapshot);
}
