package mesa.command.dispatch;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** An act may be recorded long after it took place, never before. */
@Order(Ordered.HIGHEST_PRECEDENCE + 200)
final class FutureActInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Clock clock;

    FutureActInterceptor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        Instant occurredAt = CommandEnvelope.on(work.getMessage()).occurredAt();
        return occurredAt != null && occurredAt.isAfter(clock.instant())
                ? new CommandOutcome.InTheFuture(occurredAt)
                : chain.proceed();
    }
}
