package mesa.command.dispatch;

import mesa.api.Caller;
import mesa.api.Permission;
import mesa.api.wire.Vocabulary;
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
final class AuthorizationInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        CommandEnvelope commandEnvelope = CommandEnvelope.on(work.getMessage());
        return switch (Permission.of(commandEnvelope.command(), commandEnvelope.caller())) {
            case GRANTED -> chain.proceed();
            // Only whoever folds the stream knows its mesa: the door asks again there.
            case DEPENDS_ON_MESA -> judged(commandEnvelope, chain.proceed());
            case WRONG_ROLE ->
                    refused(
                            commandEnvelope,
                            commandEnvelope.caller().equals(Caller.ANYBODY)
                                    ? "unauthorized"
                                    : "forbidden");
            case OTHER_INSTITUTION -> refused(commandEnvelope, "other-institution");
        };
    }

    private static Object judged(CommandEnvelope commandEnvelope, Object outcome) {
        return outcome instanceof CommandOutcome.Forbidden(String reason)
                ? refused(commandEnvelope, reason)
                : outcome;
    }

    private static CommandOutcome refused(CommandEnvelope commandEnvelope, String reason) {
        return AccessDenied.of(
                reason,
                commandEnvelope.caller(),
                Vocabulary.nameOf(commandEnvelope.command().getClass()),
                commandEnvelope.address().stream(),
                commandEnvelope.correlation());
    }
}
