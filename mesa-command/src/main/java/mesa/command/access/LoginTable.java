package mesa.command.access;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Logins of the embedded issuer that are over. */
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

    /** Removes them; answers how many there were. */
    int purge() {
        return sql.sql(PURGE).update();
    }
}
