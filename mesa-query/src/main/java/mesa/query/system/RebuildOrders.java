package mesa.query.system;

import java.util.List;
import mesa.http.CallerOf;
import mesa.query.projection.Rebuilds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Passes an administrator's wishes on to the leader, and leaves in the log whose they were. */
@Component
final class RebuildOrders {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildOrders.class);

    private final Rebuilds rebuilds;

    RebuildOrders(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    void ask(List<String> models) {
        rebuilds.ask(models);
        LOG.info("{} asks for a rebuild of {}", CallerOf.current().user(), models);
    }

    /** Has a stopped model leave out the event it stopped at; false when it stands elsewhere. */
    boolean skip(SkipRequest wish) {
        String user = CallerOf.current().user();
        boolean taken = rebuilds.skip(wish.model(), wish.position(), wish.reason(), user);
        if (taken) {
            LOG.warn("{} has {} leave out position {}", user, wish.model(), wish.position());
        }
        return taken;
    }
}
