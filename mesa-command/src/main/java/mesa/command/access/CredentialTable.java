package mesa.command.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.api.Role;
import mesa.command.access.Credential.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The credentials; they live beside the journal and never in it. */
final class CredentialTable {
    private final JdbcClient client;

    CredentialTable(JdbcClient client) {
        this.client = client;
    }

    boolean isEmpty() {
        return client.sql("select not exists (select from access_credential)")
                .query(Boolean.class)
                .single();
    }

    /** Stores one more; when the user or the login name has one already, it stays as it was. */
    void add(Credential credential) {
        client.sql(
                        """
                        insert into access_credential
                            (user_id, kind, login_hash, password, roles, institution)
                        values (:user, :kind, :login, :password, :roles, :institution)
                        on conflict do nothing
                        """)
                .param("user", credential.user())
                .param("kind", credential.kind().name())
                .param("login", credential.loginHash())
                .param("password", credential.password())
                .param("roles", credential.roles().stream().map(Role::name).toArray(String[]::new))
                .param("institution", credential.institution())
                .update();
    }

    Optional<Credential> person(String loginHash) {
        return client.sql(
                        """
                        select user_id, kind, login_hash, password, roles, institution
                        from access_credential
                        where login_hash = :login and kind = 'PERSON'
                        """)
                .param("login", loginHash)
                .query(CredentialTable::row)
                .optional();
    }

    Optional<Credential> user(String user) {
        return client.sql(
                        """
                        select user_id, kind, login_hash, password, roles, institution
                        from access_credential
                        where user_id = :user
                        """)
                .param("user", user)
                .query(CredentialTable::row)
                .optional();
    }

    private static Credential row(ResultSet row, int number) throws SQLException {
        return new Credential(
                row.getString("user_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("login_hash"),
                row.getString("password"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("institution", UUID.class));
    }
}
