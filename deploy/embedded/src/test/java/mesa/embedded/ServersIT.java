package mesa.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

final class ServersIT {
    @Test
    void every_database_is_new_and_empty() throws SQLException {
        Database events = Servers.freshEventsDatabase();
        String views = Servers.freshViewsDatabase();

        assertThat(events).isNotEqualTo(Servers.freshEventsDatabase());
        assertThat(events.userUrl()).isNotEqualTo(views);
        try (var connection = DriverManager.getConnection(events.ownerUrl());
                var tables = connection.getMetaData().getTables(null, "public", "%", null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void every_topic_is_new() throws Exception {
        String topic = Servers.freshTopic("mesa.journal");
        String other = Servers.freshTopic("mesa.journal");

        Map<String, Object> settings = Map.of("bootstrap.servers", Servers.kafkaBootstrap());
        try (Admin admin = Admin.create(settings)) {
            assertThat(admin.listTopics().names().get()).contains(topic, other);
        }
    }
}
