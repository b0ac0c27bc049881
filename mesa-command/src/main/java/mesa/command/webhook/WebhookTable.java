package mesa.command.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.webhook.DeliveryLogEntry;
import mesa.command.store.EventsDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The subscriptions and what came of telling them. */
final class WebhookTable {
    private static final String COLUMNS =
            """
            id, owner, institution, url, secret, types, mesas, institutions, objectives, active,
            settled, attempts, next_at, failing, generation,
            case when former_until > now() then former_secret end as former_secret
            """;
    private static final String KEPT =
            "select " + COLUMNS + "from webhook_subscription where removed_at is null ";
    private static final String DUE = KEPT + "and active and next_at <= now() ";

    /** Whether nobody moved, paused or removed the subscription, and no other node told it. */
    private static final String UNCHANGED = "where id = ? and generation = ? and settled = ?";

    private static final String CHANGE =
            "update webhook_subscription set generation = generation + 1, ";
    private static final String ONE_KEPT = " where id = ? and removed_at is null ";
    private static final String AS_IS = "returning " + COLUMNS;
    private static final String GOES_ON =
            "active = true, attempts = 0, next_at = now(), failing = null";

    private final JdbcClient client;

    WebhookTable(EventsDatabase database) {
        this.client = JdbcClient.create(database.source());
    }

    void add(Subscription s) {
        client.sql(
                        """
                        insert into webhook_subscription
                            (id, owner, institution, url, secret, types, mesas, institutions,
                             objectives, active, settled)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                s.id(),
                                s.owner(),
                                s.institution(),
                                s.url(),
                                s.secret(),
                                s.types().toArray(String[]::new),
                                s.mesas().toArray(UUID[]::new),
                                s.institutions().toArray(UUID[]::new),
                                s.objectives().toArray(Integer[]::new),
                                s.active(),
                                s.settled()))
                .update();
    }

    Optional<Subscription> find(UUID id) {
        return client.sql(KEPT + "and id = ?").param(id).query(WebhookTable::row).optional();
    }

    List<Subscription> all() {
        return client.sql(KEPT + "order by made_at").query(WebhookTable::row).list();
    }

    List<Subscription> due(long head) {
        return client.sql(DUE + "and settled < ? order by next_at")
                .param(head)
                .query(WebhookTable::row)
                .list();
    }

    /** One of those, unless it is no longer due. */
    Optional<Subscription> due(UUID id) {
        return client.sql(DUE + "and id = ?").param(id).query(WebhookTable::row).optional();
    }

    /** Whether a delivery may go on from a position it came to. */
    boolean unchanged(Subscription begun, long settled) {
        return client.sql("select count(*) from webhook_subscription " + UNCHANGED)
                        .params(begun.id(), begun.generation(), settled)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Everything up to a position is done; false when the subscription was changed meanwhile. */
    boolean settle(Subscription begun, long from, long to) {
        return updated(
                "set settled = ?, attempts = 0, next_at = now(), failing = null", begun, from, to);
    }

    /** Tries again later, unless the subscription was changed meanwhile. */
    boolean postpone(Subscription begun, long settled, int attempts, Duration by, String failing) {
        return updated(
                "set attempts = ?, next_at = now() + ? * interval '1 millisecond', failing = ?",
                begun,
                settled,
                attempts,
                by.toMillis(),
                failing);
    }

    /** Gives up, unless the subscription was changed meanwhile. */
    boolean stop(Subscription begun, long settled, String failing) {
        return updated("set active = false, failing = ?", begun, settled, failing);
    }

    private boolean updated(String set, Subscription begun, long settled, Object... values) {
        return client.sql("update webhook_subscription " + set + " " + UNCHANGED)
                        .params(values)
                        .params(begun.id(), begun.generation(), settled)
                        .update()
                == 1;
    }

    Optional<Subscription> pause(UUID id) {
        return changed("active = false, failing = 'paused'", id);
    }

    /** Goes on where it stopped. */
    Optional<Subscription> resume(UUID id) {
        return changed(GOES_ON, id);
    }

    /** Begins again after a position; nothing when that is beyond the one it has come to. */
    Optional<Subscription> replay(UUID id, long settled) {
        return client.sql(
                        CHANGE
                                + GOES_ON
                                + ", settled = ? "
                                + ONE_KEPT
                                + "and settled >= ? "
                                + AS_IS)
                .params(settled, id, settled)
                .query(WebhookTable::row)
                .optional();
    }

    /** Receivers may verify with the secret it had for another day. */
    Optional<Subscription> rotate(UUID id, String secret) {
        return changed(
                """
                former_secret = secret, former_until = now() + interval '24 hours', secret = ?
                """,
                id,
                secret);
    }

    /** What its receiver took is remembered, its secrets and its failures are not. */
    Optional<Subscription> remove(UUID id) {
        Optional<Subscription> removed =
                changed(
                        """
                        active = false, removed_at = now(), failing = null,
                        secret = '', former_secret = null
                        """,
                        id);
        client.sql("delete from webhook_attempt where subscription = ? and not taken")
                .param(id)
                .update();
        return removed;
    }

    private Optional<Subscription> changed(String set, UUID id, @Nullable Object... values) {
        return client.sql(CHANGE + set + ONE_KEPT + AS_IS)
                .params(Arrays.asList(values))
                .param(id)
                .query(WebhookTable::row)
                .optional();
    }

    void attempted(UUID id, long position, UUID event, int attempt, DeliveryAttempt what) {
        client.sql(
                        """
                        insert into webhook_attempt
                            (subscription, position, event_id, attempt, millis, status, said, taken)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                id,
                                position,
                                event,
                                attempt,
                                (int) what.millis(),
                                what.status(),
                                what.said(),
                                what.taken()))
                .update();
    }

    List<DeliveryLogEntry> last(UUID id, boolean onlyFailures) {
        return client.sql(
                        """
                        select position, event_id, attempt, at, status, said, taken
                        from webhook_attempt
                        where subscription = ? and (not ? or not taken)
                        order by at desc limit 50
                        """)
                .param(id)
                .param(onlyFailures)
                .query((row, _) ->
                        new DeliveryLogEntry(
                                row.getLong("position"),
                                row.getObject("event_id", UUID.class),
                                row.getInt("attempt"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("said"),
                                row.getBoolean("taken")))
                .list();
    }

    private static Subscription row(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getObject("institution", UUID.class),
                row.getString("url"),
                row.getString("secret"),
                List.of((String[]) row.getArray("types").getArray()),
                List.of((UUID[]) row.getArray("mesas").getArray()),
                List.of((UUID[]) row.getArray("institutions").getArray()),
                List.of((Integer[]) row.getArray("objectives").getArray()),
                row.getBoolean("active"),
                row.getLong("settled"),
                row.getInt("attempts"),
                row.getTimestamp("next_at").toInstant(),
                row.getString("failing"),
                row.getLong("generation"),
                row.getString("former_secret"));
    }
}
