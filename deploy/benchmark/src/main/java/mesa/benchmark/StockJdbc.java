package mesa.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import mesa.api.StreamId;
import mesa.command.store.NewEvent;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Axon's own engine over JDBC. Tuned as its documentation advises: rewritten batches, large reading
 * batches, no extended gap check, a pool that suits the machine; and events named in the order of
 * time, where its own factory names them by lot.
 */
final class StockJdbc implements Contender {
    private final boolean tuned;
    private final HikariDataSource pool;
    private final JdbcEventStorageEngine engine;
    private final TransactionManager transactions;

    StockJdbc(String url, boolean tuned) throws SQLException {
        this.tuned = tuned;
        pool = tuned ? Pool.of(url + "&reWriteBatchedInserts=true", 16) : Pool.of(url, 32);
        transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
        JdbcEventStorageEngine.Builder builder =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                        .transactionManager(transactions)
                        .eventSerializer(new SameBytes())
                        .snapshotSerializer(JacksonSerializer.defaultSerializer());
        if (tuned) {
            builder.batchSize(5_000);
            builder.extendedGapCheckEnabled(false);
        }
        engine = builder.build();
        createTables();
    }

    private void createTables() throws SQLException {
        try (Connection connection = pool.getConnection();
                var there =
                        connection.getMetaData().getTables(null, null, "domainevententry", null)) {
            if (!there.next()) {
                engine.createSchema(PostgresEventTableFactory.INSTANCE);
            }
        }
    }

    /** With aggregates kept in memory and snapshots, as its documentation advises both. */
    StockCommands commands() {
        return new StockCommands(engine, transactions, new KeepingCache(), this);
    }

    DataSource pool() {
        return pool;
    }

    EventStorageEngine engine() {
        return engine;
    }

    TransactionManager transactions() {
        return transactions;
    }

    @Override
    public void append(StreamId stream, List<NewEvent> events) {
        engine.appendEvents(StockMessages.of(stream, events, tuned));
    }

    @Override
    public long read(BooleanSupplier enough) {
        return StockMessages.read(engine, enough);
    }

    @Override
    public List<String> tables() {
        return List.of("domainevententry");
    }

    @Override
    public void close() {
        pool.close();
    }
}
