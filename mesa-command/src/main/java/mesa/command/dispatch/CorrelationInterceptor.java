package mesa.command.dispatch;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Every log line written while a command is handled names the request it belongs to. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CorrelationInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        try (var _ = MDC.putCloseable("correlation", work.getMessage().getIdentifier())) {
            return chain.proceed();
        }
    }
}
