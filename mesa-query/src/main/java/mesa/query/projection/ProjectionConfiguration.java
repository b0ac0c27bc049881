package mesa.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the intake together from every read model there is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ViewsSettings.class, ProjectionSettings.class})
class ProjectionConfiguration {
    /** The one place that asks the machine for the time; in one process both sides share it. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ViewsDatabase viewsDatabase(ViewsSettings settings) {
        return new ViewsDatabase(settings);
    }

    @Bean
    PositionSignal positionSignal() {
        return new PositionSignal();
    }

    @Bean
    ProjectionRunner intake(
            ViewsDatabase database,
            ProjectionSettings settings,
            List<ReadModel<?>> models,
            PositionSignal signal) {
        return new ProjectionRunner(database, settings, models, signal);
    }

    @Bean
    Snapshots snapshots(ViewsDatabase database, List<ReadModel<?>> models, Clock clock) {
        return new StoredSnapshots(database, models, clock);
    }

    @Bean
    Rebuilds rebuilds(ViewsDatabase database, List<ReadModel<?>> models, Clock clock) {
        return new Rebuilds(database, models, clock);
    }

    @Bean
    ReadModelHash readModelHash(ViewsDatabase database, List<ReadModel<?>> models) {
        return new ReadModelHash(database, models);
    }

    @Bean
    QuarantineTable quarantineTable(ViewsDatabase database) {
        return new QuarantineTable(database);
    }

    @Bean
    ProjectionHealth intakeHealthIndicator(
            ProjectionRunner projectionRunner, Rebuilds rebuilds, QuarantineTable aside) {
        return new ProjectionHealth(projectionRunner, rebuilds, aside);
    }

    @Bean
    MeterBinder intakeMeters(
            PositionSignal signal, ProjectionRunner projectionRunner, QuarantineTable aside) {
        return registry -> {
            Gauge.builder("mesa.intake.position", signal, PositionSignal::position)
                    .description("Position all read models have reached")
                    .register(registry);
            Gauge.builder("mesa.intake.set_aside", aside, QuarantineTable::count)
                    .description("Records of the topic that are not of this journal")
                    .register(registry);
            Gauge.builder("mesa.intake.leads", projectionRunner, i -> i.leads() ? 1 : 0)
                    .description("Whether this process folds the journal")
                    .register(registry);
        };
    }
}
