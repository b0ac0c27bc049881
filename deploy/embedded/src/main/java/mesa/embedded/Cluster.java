package mesa.embedded;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * All databases of one PostgreSQL, as whoever may do everything there sees them.
 *
 * @param address host and port
 * @param owner the superuser
 */
public record Cluster(String address, DatabaseLogin owner) {
    private static final String OWNER_OF =
            "select pg_get_userbyid(datdba) from pg_database where datname = ?";
    private static final String LOGIN_EXISTS = "select rolname from pg_roles where rolname = ?";

    /** The address of a database with the superuser's credentials. */
    public String ownerUrl(String database) {
        return new Database(url(database), owner, owner).ownerUrl();
    }

    /**
     * A database whose tables belong to the superuser, made if it is missing. Its login may
     * connect; the password is drawn anew each time.
     */
    public Database ensureDatabase(String name) throws SQLException {
        return ensure(name, owner.user());
    }

    /**
     * A database that belongs to its own login, made if it is missing; one that belonged to
     * somebody else is dropped first. The password is drawn anew each time.
     */
    public Database ensureOwnDatabase(String name) throws SQLException {
        Database database = ensure(name, name);
        return new Database(database.url(), database.user(), database.user());
    }

    private Database ensure(String name, String ownedBy) throws SQLException {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        try (Connection connection = DriverManager.getConnection(ownerUrl("postgres"));
                Statement statement = connection.createStatement()) {
            DatabaseLogin user = databaseLogin(connection, name);
            String before = first(connection, OWNER_OF, name);
            if (before != null && !before.equals(ownedBy) && ownedBy.equals(name)) {
                statement.execute("drop database " + name + " with (force)");
                before = null;
            }
            if (before == null) {
                statement.execute("create database " + name + " owner " + ownedBy);
            }
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect on database " + name + " to " + name);
            return new Database(url(name), owner, user);
        }
    }

    private static DatabaseLogin databaseLogin(Connection connection, String name)
            throws SQLException {
        byte[] drawn = new byte[18];
        new SecureRandom().nextBytes(drawn);
        String password = HexFormat.of().formatHex(drawn);
        boolean known = first(connection, LOGIN_EXISTS, name) != null;
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "%s role %s login password '%s'"
                            .formatted(known ? "alter" : "create", name, password));
        }
        return new DatabaseLogin(name, password);
    }

    private static @Nullable String first(Connection connection, String sql, String name)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getString(1) : null;
            }
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://%s/%s".formatted(address, database);
    }
}
