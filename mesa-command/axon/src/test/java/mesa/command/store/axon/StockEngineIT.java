package mesa.command.store.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mesa.embedded.Servers;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

/**
 * Why the journal is ours: two appends of events stamped a minute ago; the second commits first, a
 * reader comes by, then the first commits.
 */
class StockEngineIT {
    private static final Instant A_MINUTE_AGO = Instant.now().minusSeconds(61);

    @Test
    void loses_an_event_in_the_stock_engine() throws SQLException {
        String url = Servers.freshEventsDatabase().ownerUrl();
        try (Connection first = open(url);
                Connection second = open(url);
                Connection reading = open(url)) {
            engine(reading).createSchema(PostgresEventTableFactory.INSTANCE);
            reading.commit();
            JdbcEventStorageEngine reader = engine(reading);

            engine(first).appendEvents(stamped("early"));
            engine(second).appendEvents(stamped("late"));
            second.commit();
            List<Object> seen = new ArrayList<>();
            TrackingToken token = follow(reader, null, seen);
            first.commit();
            follow(reader, token, seen);

            assertThat(seen).containsExactly("late");
            assertThat(follow(reader, null, new ArrayList<>())).isNotNull();
            List<Object> all = new ArrayList<>();
            follow(reader, null, all);
            assertThat(all).as("both are in the table").containsExactlyInAnyOrder("early", "late");
        }
    }

    private static TrackingToken follow(
            JdbcEventStorageEngine reader, TrackingToken from, List<Object> seen) {
        TrackingToken token = from;
        for (TrackedEventMessage<?> event : reader.readEvents(from, false).toList()) {
            seen.add(event.getPayload());
            token = event.trackingToken();
        }
        return token;
    }

    private static Connection open(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        return connection;
    }

    private static JdbcEventStorageEngine engine(Connection connection) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(() -> keptOpen(connection))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(Jackson3Serializer.builder().build())
                .snapshotSerializer(Jackson3Serializer.builder().build())
                .build();
    }

    /** The engine closes what it was given, but this test commits by hand. */
    private static Connection keptOpen(Connection connection) {
        return (Connection)
                java.lang.reflect.Proxy.newProxyInstance(
                        StockEngineIT.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) ->
                                method.getName().equals("close")
                                        ? null
                                        : method.invoke(connection, arguments));
    }

    private static DomainEventMessage<String> stamped(String payload) {
        return new GenericDomainEventMessage<>(
                "t",
                UUID.randomUUID().toString(),
                0,
                payload,
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                A_MINUTE_AGO);
    }
}
