package mesa.command.access;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends logins of the embedded issuer: codes not yet used and what is kept of tokens. */
final class LoginTable {
    private static final String PURGE =
            """
            delete from oauth2_authorization
            where greatest(
                authorization_code_expires_at,
                access_token_expires_at,
                refresh_token_expires_at,
                oidc_id_token_expires_at) < now() - interval '1 hour'\
            """;

    private final JdbcClient sql;

    LoginTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Removes those that have run out; answers how many there were. */
    int purge() {
        return sql.sql(PURGE).update();
    }

    /** Removes all of a user. */
    void end(String user) {
        sql.sql("delete from oauth2_authorization where principal_name = :user")
                .param("user", user)
                .update();
    }
}
