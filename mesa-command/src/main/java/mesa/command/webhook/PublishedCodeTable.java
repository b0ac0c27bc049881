package mesa.command.webhook;

import java.util.List;
import java.util.Locale;
import mesa.api.contract.CloudEvent;
import mesa.command.store.EventsDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Under which code something was published. */
final class PublishedCodeTable {
    private final JdbcClient client;

    PublishedCodeTable(EventsDatabase database) {
        this.client = JdbcClient.create(database.source());
    }

    /** Told again, an event changes nothing. */
    void put(List<CloudEvent> events) {
        client.sql(
                        """
                        insert into published_code (position, code)
                        select * from unnest(?::bigint[], ?::text[])
                        on conflict (position) do nothing
                        """)
                .param(events.stream().map(CloudEvent::position).toArray(Long[]::new))
                .param(
                        events.stream()
                                .map(event -> event.subject().toUpperCase(Locale.ROOT))
                                .toArray(String[]::new))
                .update();
    }
}
