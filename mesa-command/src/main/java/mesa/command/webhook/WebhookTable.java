package mesa.command.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.command.store.EventsDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The subscriptions and what came of telling them. */
final class WebhookTable {
    private static final String COLUMNS =
            """
            select id, owner, institution, url, secret, types, mesas, institutions, objectives, active,
                   settled, attempts, next_at, failing
            from webhook_subscription
            """;

    private final JdbcClient client;

    WebhookTable(EventsDatabase database) {
        this.client = database.client();
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
        return client.sql(COLUMNS + "where id = ?").param(id).query(WebhookTable::row).optional();
    }

    List<Subscription> all() {
        return client.sql(COLUMNS + "order by made_at").query(WebhookTable::row).list();
    }

    List<Subscription> due(long head) {
        return client.sql(
                        COLUMNS
                                + "where active and next_at <= now() and settled < ? order by next_at")
                .param(head)
                .query(WebhookTable::row)
                .list();
    }

    /** Everything up to a position is done; unless somebody moved the subscription meanwhile. */
    void settle(UUID id, long from, long to) {
        client.sql(
                        """
                        update webhook_subscription
                        set settled = ?, attempts = 0, next_at = now(), failing = null
                        where id = ? and settled = ?
                        """)
                .param(to)
                .param(id)
                .param(from)
                .update();
    }

    void postpone(UUID id, int attempts, Duration by, String failing) {
        client.sql(
                        """
                        update webhook_subscription
                        set attempts = ?, next_at = now() + ? * interval '1 millisecond', failing = ?
                        where id = ?
                        """)
                .param(attempts)
                .param(by.toMillis())
                .param(failing)
                .param(id)
                .update();
    }

    void stop(UUID id, String failing) {
        client.sql("update webhook_subscription set active = false, failing = ? where id = ?")
                .param(failing)
                .param(id)
                .update();
    }

    /** Goes on, or begins again after a position. */
    void resume(UUID id, long settled) {
        client.sql(
                        """
                        update webhook_subscription
                        set active = true, settled = ?, attempts = 0, next_at = now(), failing = null
                        where id = ?
                        """)
                .param(settled)
                .param(id)
                .update();
    }

    void remove(UUID id) {
        client.sql("delete from webhook_subscription where id = ?").param(id).update();
    }

    void attempted(UUID id, long position, UUID event, int attempt, Attempt what) {
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

    List<Told> last(UUID id, boolean onlyFailures) {
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
                        new Told(
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
                row.getString("failing"));
    }
}
