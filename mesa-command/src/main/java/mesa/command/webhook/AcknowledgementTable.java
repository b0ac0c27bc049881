package mesa.command.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import mesa.command.store.EventsDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far agencies have come, by their own word and by their webhooks' answers. */
final class AcknowledgementTable {
    private final JdbcClient client;

    AcknowledgementTable(EventsDatabase database) {
        this.client = database.client();
    }

    /** Never moves back: what was processed stays processed. */
    void put(String agency, @Nullable UUID institution, long position) {
        client.sql(
                        """
                        insert into agency_acknowledgement (agency, institution, position)
                        values (?, ?, ?)
                        on conflict (agency) do update
                        set position = excluded.position, institution = excluded.institution, at = now()
                        where agency_acknowledgement.position < excluded.position
                        """)
                .params(Arrays.asList(agency, institution, position))
                .update();
    }

    List<Receipt> upTo(long position) {
        return client.sql(
                        """
                        select agency, institution, position, at, 'ACKNOWLEDGED' as how
                        from agency_acknowledgement where position >= ?
                        union all
                        select s.owner, s.institution, a.position, a.at, 'DELIVERED'
                        from webhook_attempt a join webhook_subscription s on s.id = a.subscription
                        where a.position = ? and a.taken
                        order by at
                        """)
                .param(position)
                .param(position)
                .query((row, _) ->
                        new Receipt(
                                row.getString("agency"),
                                row.getObject("institution", UUID.class),
                                row.getLong("position"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("how")))
                .list();
    }
}
