package mesa.query.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the intake together from every read model there is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ViewsSettings.class, IntakeSettings.class})
class IntakeConfiguration {
    @Bean
    ViewsDatabase viewsDatabase(ViewsSettings settings) {
        return new ViewsDatabase(settings);
    }

    @Bean
    PositionSignal positionSignal() {
        return new PositionSignal();
    }

    @Bean
    Intake intake(
            ViewsDatabase database,
            IntakeSettings settings,
            List<ReadModel<?>> models,
            PositionSignal signal) {
        return new Intake(database, settings, models, signal);
    }

    @Bean
    Views views(ViewsDatabase database, List<ReadModel<?>> models) {
        return new StoredViews(database, models);
    }

    @Bean
    Rebuilds rebuilds(ViewsDatabase database, List<ReadModel<?>> models) {
        return new Rebuilds(database, models, Clock.systemUTC());
    }

    @Bean
    ReadModelHash readModelHash(ViewsDatabase database, List<ReadModel<?>> models) {
        return new ReadModelHash(database, models);
    }

    @Bean
    SetAsideTable setAsideTable(ViewsDatabase database) {
        return new SetAsideTable(database);
    }

    @Bean
    IntakeHealth intakeHealthIndicator(Intake intake, Rebuilds rebuilds, SetAsideTable aside) {
        return new IntakeHealth(intake, rebuilds, aside);
    }

    @Bean
    MeterBinder intakeMeters(PositionSignal signal, Intake intake, SetAsideTable aside) {
        return registry -> {
            Gauge.builder("mesa.intake.position", signal, PositionSignal::position)
                    .description("Position all read models have reached")
                    .register(registry);
            Gauge.builder("mesa.intake.set_aside", aside, SetAsideTable::count)
                    .description("Records of the topic that are not of this journal")
                    .register(registry);
            Gauge.builder("mesa.intake.leads", intake, i -> i.leads() ? 1 : 0)
                    .description("Whether this process folds the journal")
                    .register(registry);
        };
    }
}
