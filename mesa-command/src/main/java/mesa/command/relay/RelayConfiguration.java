package mesa.command.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import mesa.command.leader.TaskPositionTable;
import mesa.command.store.EventsDatabase;
import mesa.command.store.HashChain;
import mesa.command.store.Journal;
import mesa.command.store.PublishedHistory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The relay as Spring beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelaySettings.class)
public class RelayConfiguration {
    @Bean
    JournalComparison journalComparison(
            Journal journal,
            EventsDatabase database,
            RelaySettings settings,
            Environment env,
            MeterRegistry meters) {
        Gauge.builder("mesa.journal.in_doubt", journal, it -> it.doubt() == null ? 0 : 1)
                .description(
                        "Whether nothing is accepted, because the journal is not what was published")
                .register(meters);
        String home = env.getProperty("mesa.home");
        String marker =
                env.getProperty("mesa.events.marker", home == null ? "" : home + "/journal-end");
        return new JournalComparison(
                journal,
                new HashChain(journal, database),
                new TaskPositionTable(database),
                settings,
                new PositionFile(marker.isBlank() ? null : Path.of(marker)),
                new FirstDifference(
                        journal,
                        settings,
                        new Loading(journal, database, TopicRoute.journal(settings))));
    }

    @Bean
    Recovery recovery(
            Journal journal,
            EventsDatabase database,
            RelaySettings settings,
            JournalComparison journalComparison) {
        return new Recovery(journal, new HashChain(journal, database), settings, journalComparison);
    }

    @Bean
    Abandonment abandonment(
            Journal journal,
            EventsDatabase database,
            RelaySettings settings,
            JournalComparison journalComparison) {
        return new Abandonment(
                journal, new HashChain(journal, database), settings, journalComparison);
    }

    @Bean
    HealthIndicator journalHealthIndicator(Journal journal) {
        return new JournalHealth(journal);
    }

    @Bean
    @Primary
    Relay relay(
            Journal journal,
            EventsDatabase database,
            RelaySettings settings,
            JournalComparison journalComparison,
            MeterRegistry meters) {
        return new Relay(
                journal,
                database,
                settings,
                TopicRoute.journal(settings),
                journalComparison,
                meters);
    }

    /**
     * A line of its own: a public event that cannot be read stops what others get, loudly, and
     * never the journal.
     */
    @Bean
    Relay agreementsRelay(
            Journal journal,
            EventsDatabase database,
            RelaySettings settings,
            JournalComparison journalComparison,
            MeterRegistry meters) {
        return new Relay(
                journal,
                database,
                settings,
                TopicRoute.agreements(settings, new PublishedHistory(journal)),
                journalComparison,
                meters);
    }

    @Bean
    HealthIndicator relayHealthIndicator(@Qualifier("relay") Relay relay) {
        return new RelayHealth(relay);
    }

    @Bean
    HealthIndicator agreementsRelayHealthIndicator(@Qualifier("agreementsRelay") Relay relay) {
        return new RelayHealth(relay);
    }
}
