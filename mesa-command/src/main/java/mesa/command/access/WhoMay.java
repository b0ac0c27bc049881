package mesa.command.access;

import mesa.api.Caller;
import mesa.api.Permission;
import mesa.api.wire.Vocabulary;
import mesa.command.door.Denial;
import mesa.command.door.Outcome;
import mesa.command.door.Sent;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Nothing gets past the bus that the access table does not grant, whatever way it came. A refusal
 * is logged with who and what, never with what it said.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class WhoMay implements MessageHandlerInterceptor<CommandMessage<?>> {
    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        Sent sent = Sent.on(work.getMessage());
        return switch (Permission.of(sent.command(), sent.caller())) {
            case GRANTED -> chain.proceed();
            // Only whoever folds the stream knows its mesa: the door asks again there.
            case DEPENDS_ON_MESA -> judged(sent, chain.proceed());
            case WRONG_ROLE ->
                    refused(
                            sent,
                            sent.caller().equals(Caller.ANYBODY) ? "unauthorized" : "forbidden");
            case OTHER_INSTITUTION -> refused(sent, "other-institution");
        };
    }

    private static Object judged(Sent sent, Object outcome) {
        return outcome instanceof Outcome.Forbidden(String reason)
                ? refused(sent, reason)
                : outcome;
    }

    private static Outcome refused(Sent sent, String reason) {
        return Denial.of(
                reason,
                sent.caller(),
                Vocabulary.nameOf(sent.command().getClass()),
                sent.address().stream(),
                sent.correlation());
    }
}
