package mesa.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import mesa.api.StreamId;
import mesa.command.store.NewEvent;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.hibernate.cfg.Configuration;

/**
 * Axon's own engine over JPA with Hibernate. Tuned as its documentation advises: payloads in bytea
 * instead of large objects, JDBC batches, large reading batches.
 */
final class StockJpa implements Contender, TransactionManager {
    /** Who began the transaction also ends it. */
    private static final Transaction JOINED =
            new Transaction() {
                @Override
                public void commit() {
                    // Not ours to end.
                }

                @Override
                public void rollback() {
                    // Not ours to end.
                }
            };

    private final HikariDataSource pool;
    private final boolean tuned;
    private final EntityManagerFactory factory;
    private final JpaEventStorageEngine engine;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    StockJpa(String url, boolean tuned) throws SQLException {
        this(url, tuned, tuned ? 16 : 32);
    }

    StockJpa(String url, boolean tuned, int connections) throws SQLException {
        this.tuned = tuned;
        pool = Pool.of(tuned ? url + "&reWriteBatchedInserts=true" : url, connections);
        Configuration hibernate =
                new Configuration()
                        .addAnnotatedClass(DomainEventEntry.class)
                        .addAnnotatedClass(SnapshotEventEntry.class)
                        .setProperty("hibernate.hbm2ddl.auto", "update");
        hibernate.getProperties().put("hibernate.connection.datasource", pool);
        if (tuned) {
            hibernate
                    .setProperty("hibernate.dialect", ByteaDialect.class.getName())
                    .setProperty("hibernate.jdbc.batch_size", "50")
                    .setProperty("hibernate.order_inserts", "true");
        }
        factory = hibernate.buildSessionFactory();
        JpaEventStorageEngine.Builder builder =
                JpaEventStorageEngine.builder()
                        .entityManagerProvider(this::entities)
                        .transactionManager(this)
                        .eventSerializer(new SameBytes())
                        .snapshotSerializer(new SameBytes());
        if (tuned) {
            builder.batchSize(1_000);
        }
        engine = builder.build();
    }

    private EntityManager entities() {
        EntityManager open = current.get();
        if (open == null) {
            throw new IllegalStateException("Outside of a transaction");
        }
        return open;
    }

    @Override
    public Transaction startTransaction() {
        if (current.get() != null) {
            return JOINED;
        }
        EntityManager entities = factory.createEntityManager();
        current.set(entities);
        entities.getTransaction().begin();
        return new Transaction() {
            @Override
            public void commit() {
                end(entities, true);
            }

            @Override
            public void rollback() {
                end(entities, false);
            }
        };
    }

    private void end(EntityManager entities, boolean well) {
        try (entities) {
            current.remove();
            if (well) {
                entities.getTransaction().commit();
            } else {
                entities.getTransaction().rollback();
            }
        }
    }

    StockCommands commands() {
        return new StockCommands(engine, this, null, this);
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
        return tuned
                ? List.of("domainevententry")
                : List.of("domainevententry", "pg_largeobject", "pg_largeobject_metadata");
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
