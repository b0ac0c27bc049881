package mesa.query.projection;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Red while the intake stands still or a read model has stopped; says which, where and why, and
 * what the rows deviate in from the journal.
 */
final class ProjectionHealth implements HealthIndicator {
    private final ProjectionRunner projectionRunner;
    private final Rebuilds rebuilds;
    private final QuarantineTable aside;

    ProjectionHealth(ProjectionRunner projectionRunner, Rebuilds rebuilds, QuarantineTable aside) {
        this.aside = aside;
        this.projectionRunner = projectionRunner;
        this.rebuilds = rebuilds;
    }

    @Override
    public Health health() {
        String problem = projectionRunner.problem();
        if (problem != null) {
            return Health.down().withDetail("problem", problem).build();
        }
        Rebuilds.Overview all = rebuilds.overview();
        Map<String, String> stopped =
                all.models().stream()
                        .filter(s -> s.trouble() != null)
                        .collect(
                                Collectors.toMap(
                                        Rebuilds.Standing::model,
                                        s -> "at position " + s.position() + ": " + s.trouble()));
        Health.Builder health = stopped.isEmpty() ? Health.up() : Health.down();
        health.withDetail("leads", projectionRunner.leads()).withDetails(stopped);
        // Not a fault any more, but a deviation that somebody should end by a rebuild.
        if (!all.skips().isEmpty()) {
            health.withDetail(
                    "skipped",
                    all.skips().stream().map(s -> s.model() + " " + s.position()).toList());
        }
        if (!all.replaced().isEmpty()) {
            health.withDetail("replaced", all.replaced());
        }
        long strangers = aside.count();
        if (strangers > 0) {
            health.withDetail("setAside", strangers);
        }
        return health.build();
    }
}
