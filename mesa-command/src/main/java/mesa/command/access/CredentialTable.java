package mesa.command.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import mesa.api.user.UserKind;
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
                        insert into access_credential (user_id, kind, login_hash, password)
                        values (:user, :kind, :login, :password)
                        on conflict do nothing
                        """)
                .param("user", credential.user())
                .param("kind", credential.kind().name())
                .param("login", credential.loginHash())
                .param("password", credential.password())
                .update();
    }

    /** Another password for somebody who has one; whether there was anybody. */
    boolean replace(String user, String password) {
        return client.sql(
                                """
                                update access_credential
                                set password = :password, made_at = now()
                                where user_id = :user
                                """)
                        .param("user", user)
                        .param("password", password)
                        .update()
                == 1;
    }

    Optional<Credential> person(String loginHash) {
        return client.sql(
                        """
                        select user_id, kind, login_hash, password
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
                        select user_id, kind, login_hash, password
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
                UserKind.valueOf(row.getString("kind")),
                row.getString("login_hash"),
                row.getString("password"));
    }
}
