package mesa.command.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    /**
     * Stores one more.
     *
     * @return false when the user or the login name has one already, which stays as it was
     */
    boolean add(Credential credential) {
        return client.sql(
                                """
                                insert into access_credential
                                    (user_id, kind, login_hash, password, made_at)
                                values (:user, :kind, :login, :password, :madeAt)
                                on conflict do nothing
                                """)
                        .param("user", credential.user())
                        .param("kind", credential.kind().name())
                        .param("login", credential.loginHash())
                        .param("password", credential.password())
                        .param("madeAt", at(credential.madeAt()))
                        .update()
                == 1;
    }

    /**
     * Another password for somebody who has one.
     *
     * @return false when there is none, or one made at that moment or later
     */
    boolean replace(String user, String password, Instant madeAt) {
        return client.sql(
                                """
                                update access_credential
                                set password = :password, made_at = :madeAt
                                where user_id = :user and made_at < :madeAt
                                """)
                        .param("user", user)
                        .param("password", password)
                        .param("madeAt", at(madeAt))
                        .update()
                == 1;
    }

    void remove(String user) {
        client.sql("delete from access_credential where user_id = :user")
                .param("user", user)
                .update();
    }

    Optional<Credential> person(String loginHash) {
        return client.sql(
                        """
                        select user_id, kind, login_hash, password, made_at
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
                        select user_id, kind, login_hash, password, made_at
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
                row.getString("password"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
