package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Leads what is sent to a command's address to its door, before it is compared with the patterns of
 * all other handlers: that took a tenth of a command's time over HTTP. Wrong addresses and methods
 * come to the same door by its patterns.
 */
@Component
final class CommandHandlerMapping implements HandlerMapping, Ordered {
    private final HttpRequestHandler door;

    CommandHandlerMapping(CommandController door) {
        this.door = door::send;
    }

    @Override
    public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!request.getMethod().equals("POST")
                || !path.startsWith(CommandController.ROOT)
                || !CommandPath.isOfCommands(path.substring(CommandController.ROOT.length()))) {
            return null;
        }
        // For the metrics, which name a request by its pattern.
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(seen -> seen.setPathPattern(CommandController.PATTERN));
        return new HandlerExecutionChain(door);
    }

    @Override
    public int getOrder() {
        return -1;
    }
}
