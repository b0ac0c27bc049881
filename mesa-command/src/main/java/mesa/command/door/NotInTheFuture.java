package mesa.command.door;

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
final class NotInTheFuture implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Clock clock;

    NotInTheFuture(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        Instant occurredAt = Sent.on(work.getMessage()).occurredAt();
        return occurredAt != null && occurredAt.isAfter(clock.instant())
                ? new Outcome.InTheFuture(occurredAt)
                : chain.proceed();
    }
}
