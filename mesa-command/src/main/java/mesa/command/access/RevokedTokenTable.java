package mesa.command.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The access tokens of the embedded issuer that ended before they ran out: by logout, or because
 * their code was sent twice (RFC 6749, 4.1.2). What was read is used for a second at most, on every
 * node; the other side reads it from {@link RevokedTokensController}.
 */
final class RevokedTokenTable {
    private static final Logger LOG = LoggerFactory.getLogger(RevokedTokenTable.class);
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final JdbcClient sql;
    private volatile @Nullable Read last;

    private record Read(Set<String> ids, long at) {}

    RevokedTokenTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Ends a token.
     *
     * @param id its {@code jti}
     * @param until when it runs out by itself
     */
    void end(String id, Instant until) {
        sql.sql("insert into ended_token (id, until) values (:id, :until) on conflict do nothing")
                .param("id", id)
                .param("until", Timestamp.from(until))
                .update();
        last = null;
    }

    boolean has(@Nullable String id) {
        return id != null && all().contains(id);
    }

    /** Those that would still be good. While the database is away, those it told last. */
    Set<String> all() {
        Read known = last;
        if (known != null && System.nanoTime() - known.at() <= FRESH) {
            return known.ids();
        }
        try {
            Set<String> ids =
                    sql.sql("select id from ended_token where until > now()")
                            .query(String.class)
                            .set();
            last = new Read(ids, System.nanoTime());
            return ids;
        } catch (DataAccessException e) {
            LOG.debug("The ended tokens cannot be read", e);
            return known == null ? Set.of() : known.ids();
        }
    }

    /** Forgets those that have run out. */
    void purge() {
        sql.sql("delete from ended_token where until < now() - interval '1 hour'").update();
    }
}
