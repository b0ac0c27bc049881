package mesa.command.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import mesa.api.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whoever may not is refused here, whatever way they came. The log says who, what and on which
 * stream, never what was said; and it says so once for each request and reason, so that a batch of
 * many refused lines does not fill it.
 */
public final class AccessDenied {
    private static final Logger LOG = LoggerFactory.getLogger(AccessDenied.class);

    /** Request and reason, of the requests being answered. */
    private static final Cache<String, Boolean> TOLD =
            Caffeine.newBuilder().maximumSize(1_000).executor(Runnable::run).build();

    private AccessDenied() {}

    /**
     * None of the caller's roles permits it; somebody unknown is asked who they are.
     *
     * @param what wire name of a command, or an address
     * @param where the stream, or whatever it is asked of
     * @param request one for everything that follows from one request
     */
    public static CommandOutcome.Forbidden ofRole(
            Caller caller, String what, Object where, UUID request) {
        String reason = caller.equals(Caller.ANYBODY) ? "unauthorized" : "forbidden";
        return of(reason, caller, what, where, request);
    }

    /**
     * @param reason name of the problem
     */
    public static CommandOutcome.Forbidden of(
            String reason, Caller caller, String what, Object where, UUID request) {
        if (TOLD.asMap().putIfAbsent(request + " " + reason, true) == null) {
            LOG.warn(
                    "Refused ({}) {} on {} to {} as {} of {}",
                    reason,
                    plain(what),
                    plain(where),
                    plain(caller.user()),
                    caller.roles(),
                    caller.institution());
        }
        return new CommandOutcome.Forbidden(reason);
    }

    private static String plain(Object text) {
        return text.toString().replaceAll("\\p{Cntrl}", "?");
    }
}
