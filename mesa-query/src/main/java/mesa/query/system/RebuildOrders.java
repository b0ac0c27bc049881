package mesa.query.system;

import java.util.List;
import mesa.http.CallerOf;
import mesa.query.intake.Rebuilds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Passes an administrator's wish on to the leader, and leaves in the log whose it was. */
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
}
