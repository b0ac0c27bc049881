package mesa.benchmark;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Axon's pooled processor reading everything from its JDBC engine again. With its defaults: batches
 * of one event, 16 segments, four threads. Tuned: batches of 1,000 events, a transaction each, and
 * as many segments as threads, over the tuned engine.
 */
final class StockReplay implements AutoCloseable {
    private static final String NAME = "replayed";
    private static final int BATCH = 1_000;
    private static final int SEGMENTS = 4;

    private final StockJdbc stock;
    private final ReplayedActors actors;
    private final Configuration axon;

    /** Whatever an earlier one has come to is forgotten. */
    StockReplay(String url, boolean tuned) throws SQLException {
        stock = new StockJdbc(url, tuned);
        actors = new ReplayedActors(stock.pool());
        JdbcTokenStore tokens =
                JdbcTokenStore.builder()
                        .connectionProvider(new SpringDataSourceConnectionProvider(stock.pool()))
                        .serializer(JacksonSerializer.defaultSerializer())
                        .contentType(byte[].class)
                        .build();
        new JdbcTemplate(stock.pool()).execute("drop table if exists tokenentry");
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        axon =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureSerializer(_ -> JacksonSerializer.defaultSerializer())
                        .configureEmbeddedEventStore(_ -> stock.engine())
                        .configureTransactionManager(_ -> stock.transactions())
                        .eventProcessing(it ->
                                it.registerTokenStore(_ -> tokens)
                                        .registerEventHandler(_ -> actors)
                                        .byDefaultAssignTo(NAME)
                                        .registerPooledStreamingEventProcessor(
                                                NAME,
                                                Configuration::eventStore,
                                                (_, builder) ->
                                                        tuned
                                                                ? builder.batchSize(BATCH)
                                                                        .initialSegmentCount(
                                                                                SEGMENTS)
                                                                : builder))
                        .buildConfiguration();
    }

    /**
     * Events handled per second after the warm-up, for so many seconds or until all are handled.
     *
     * @throws IllegalStateException when nothing is handled for a minute
     */
    double perSecond(double warmUp, double seconds, long events) {
        axon.start();
        long started = System.nanoTime();
        while (actors.handled() == 0) {
            if (System.nanoTime() - started > TimeUnit.MINUTES.toNanos(1)) {
                throw new IllegalStateException("The processor handles nothing");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        long begin = System.nanoTime();
        pause(warmUp, events / 2);
        long from = System.nanoTime();
        long before = actors.handled();
        pause(seconds, events);
        if (actors.handled() == before) {
            throw new IllegalStateException("Nothing was handled after " + (from - begin) + " ns");
        }
        return (actors.handled() - before) / ((System.nanoTime() - from) / 1e9);
    }

    private void pause(double seconds, long events) {
        long end = System.nanoTime() + Load.nanos(seconds);
        while (System.nanoTime() < end && actors.handled() < events) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    @Override
    public void close() {
        axon.shutdown();
        stock.close();
    }
}
