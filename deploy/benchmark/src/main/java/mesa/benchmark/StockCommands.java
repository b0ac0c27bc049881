package mesa.benchmark;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mesa.api.DomainCommand;
import mesa.api.actor.ActorCommand;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Axon's own way: simple bus, transaction per command, annotated aggregate, its repository; with a
 * cache also snapshots, made by a thread of their own.
 */
final class StockCommands implements CommandPipeline {
    private static final int EVENTS_TO_A_SNAPSHOT = 100;

    private final EventStorageEngine engine;
    private final Contender owner;
    private final Configuration axon;
    private final CommandBus bus;
    private final ExecutorService snapshots = Executors.newSingleThreadExecutor();

    StockCommands(
            EventStorageEngine engine,
            TransactionManager transactions,
            @Nullable Cache cache,
            Contender owner) {
        this.engine = engine;
        this.owner = owner;
        AggregateConfigurer<StockActor> actor =
                AggregateConfigurer.defaultConfiguration(StockActor.class)
                        .configureCommandTargetResolver(_ ->
                                command ->
                                        new VersionedAggregateIdentifier(
                                                id((ActorCommand) command.getPayload()), null));
        if (cache != null) {
            actor.configureCache(_ -> cache);
            actor.configureSnapshotTrigger(it ->
                    new EventCountSnapshotTriggerDefinition(
                            it.snapshotter(), EVENTS_TO_A_SNAPSHOT));
        }
        axon =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureEmbeddedEventStore(_ -> engine)
                        .configureTransactionManager(_ -> transactions)
                        .configureCommandBus(_ ->
                                SimpleCommandBus.builder().transactionManager(transactions).build())
                        .configureSnapshotter(it -> snapshotter(it, transactions))
                        .configureAggregate(actor)
                        .buildConfiguration();
        axon.start();
        bus = axon.commandBus();
    }

    private Snapshotter snapshotter(Configuration it, TransactionManager transactions) {
        return AggregateSnapshotter.builder()
                .eventStore(it.eventStore())
                .transactionManager(transactions)
                .executor(snapshots)
                .repositoryProvider(it::repository)
                .aggregateFactories(new GenericAggregateFactory<>(StockActor.class))
                .build();
    }

    private static String id(ActorCommand command) {
        return command.actor().value().toString();
    }

    private void send(DomainCommand command) {
        CommandCallback<DomainCommand, Object> wellOrNot =
                (_, result) -> {
                    if (result.isExceptional()) {
                        throw new IllegalStateException(result.exceptionResult());
                    }
                };
        bus.dispatch(GenericCommandMessage.asCommandMessage(command), wellOrNot);
    }

    @Override
    public void create(UUID actor) {
        send(Actors.register(actor));
    }

    @Override
    public void rename(UUID actor, String name) {
        send(Actors.rename(actor, name));
    }

    @Override
    public void prepare(UUID actor, int events) {
        engine.appendEvents(
                StockMessages.of(Actors.stream(actor), Actors.history(actor, events), true));
    }

    @Override
    public void close() {
        axon.shutdown();
        snapshots.close();
        owner.close();
    }
}
