package mesa.command;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.updates.UpdateChecker;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Stops the start when a part of Axon is one that only pretends: an event bus that stores nothing,
 * a transaction manager without transactions, a second command bus nobody listens on, or the
 * checker that would call home.
 */
@Component
final class AxonBeansCheck implements SmartInitializingSingleton {
    private final ListableBeanFactory beans;

    AxonBeansCheck(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        none(SimpleEventBus.class);
        none(NoTransactionManager.class);
        none(UpdateChecker.class);
        var buses = beans.getBeansOfType(CommandBus.class).values();
        if (buses.size() != 1
                || buses.stream().anyMatch(b -> b.getClass() != SimpleCommandBus.class)) {
            throw new IllegalStateException(
                    "Exactly one command bus of ours was expected: " + buses);
        }
    }

    private void none(Class<?> pretender) {
        String[] found = beans.getBeanNamesForType(pretender, true, false);
        if (found.length > 0) {
            throw new IllegalStateException(
                    "%s must not be in use: %s"
                            .formatted(pretender.getName(), String.join(", ", found)));
        }
    }
}
