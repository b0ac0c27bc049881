package mesa.command.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mesa.api.webhook.Acknowledgement;
import mesa.command.store.EventsDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far agencies have come, by their own word and by their webhooks' answers. */
final class AcknowledgementTable {
    private static final String RECEIPTS =
            """
            select k.agency, k.institution, p.position as event, k.position, k.at,
                'ACKNOWLEDGED' as how
            from wanted p join agency_acknowledgement k on k.position >= p.position
            union all
            select s.owner, s.institution, p.position, p.position, min(a.at), 'DELIVERED'
            from wanted p
                join webhook_attempt a on a.position = p.position and a.taken
                join webhook_subscription s on s.id = a.subscription
            group by 1, 2, 3
            order by event, at
            """;

    private final JdbcClient client;

    AcknowledgementTable(EventsDatabase database) {
        this.client = JdbcClient.create(database.source());
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

    /** Who has the event at a position. */
    List<Acknowledgement> of(long position) {
        return client.sql("with wanted as (select ?::bigint as position) " + RECEIPTS)
                .param(position)
                .query(AcknowledgementTable::row)
                .list();
    }

    /** Who has what was published under a code. */
    List<Acknowledgement> of(String code) {
        return client.sql(
                        "with wanted as (select position from published_code where code = ?) "
                                + RECEIPTS)
                .param(code.toUpperCase(Locale.ROOT))
                .query(AcknowledgementTable::row)
                .list();
    }

    private static Acknowledgement row(ResultSet row, int number) throws SQLException {
        return new Acknowledgement(
                row.getString("agency"),
                row.getObject("institution", UUID.class),
                row.getLong("event"),
                row.getLong("position"),
                row.getTimestamp("at").toInstant(),
                Acknowledgement.How.valueOf(row.getString("how")));
    }
}
