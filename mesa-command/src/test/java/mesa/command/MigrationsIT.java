package mesa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mesa.command.store.EventsDatabase;
import mesa.command.store.EventsSettings;
import mesa.embedded.Database;
import mesa.embedded.Servers;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tables of the journal and those beside it, which come from two jars and have one history. */
class MigrationsIT {
    /**
     * What databases in use were migrated by: an old line is never changed, only a new one added.
     */
    private static final List<String> APPLIED =
            List.of(
                    "1 V1__journal.sql -1696152662",
                    "50 V50__relay.sql 1645999196",
                    "51 V51__timer.sql -456522983",
                    "52 V52__timer_hold.sql -950620171",
                    "100 V100__access.sql 1079778540",
                    "101 V101__webhook.sql 3749021",
                    "102 V102__full_pages.sql -718421560",
                    "103 V103__keys_are_kept.sql 1320229956",
                    "104 V104__webhook_generation.sql -642701299",
                    "110 V110__timer_hold_owner.sql -6217519",
                    "128 V128__identity.sql 694075331",
                    "129 V129__ended_token.sql -771875684",
                    "R R__append_batch.sql -959423662",
                    "R R__append_one.sql 1298578601",
                    "R R__append_plain.sql -278982555");

    private final Database fresh = Servers.freshEventsDatabase();

    @Test
    void a_database_in_use_finds_the_migrations_it_was_made_by() {
        try (var context = opened(fresh.settings("mesa.events"))) {
            assertThat(context.getBean(EventsDatabase.class)).isNotNull();
        }
        assertThat(
                        JdbcClient.create(new DriverManagerDataSource(fresh.ownerUrl()))
                                .sql(
                                        """
                                        select coalesce(version, 'R') || ' ' || script || ' ' || checksum
                                        from flyway_schema_history order by installed_rank\
                                        """)
                                .query(String.class)
                                .list())
                .isEqualTo(APPLIED);
        Map<String, String> withoutOwner = new HashMap<>(fresh.settings("mesa.events"));
        withoutOwner.keySet().removeIf(name -> name.contains(".owner."));
        try (var context = opened(withoutOwner)) {
            JdbcClient application =
                    JdbcClient.create(context.getBean(EventsDatabase.class).source());
            assertThat(application.sql("delete from timer").update()).isZero();
        }
    }

    @Test
    void what_is_not_set_has_its_default() {
        Map<String, String> set = new HashMap<>(fresh.settings("mesa.events"));
        set.put("mesa.events.queue", "7");
        set.put("mesa.events.disk.reserve", "30MB");
        try (var context = opened(set)) {
            assertThat(context.getBean(EventsDatabase.class).settings())
                    .isEqualTo(
                            new EventsSettings(
                                    fresh.url(),
                                    fresh.user().user(),
                                    fresh.user().password(),
                                    new EventsSettings.Owner(
                                            fresh.owner().user(), fresh.owner().password()),
                                    12,
                                    7,
                                    Duration.ofSeconds(10),
                                    new EventsSettings.Disk(List.of(), 30L << 20)));
        }
    }

    private static AnnotationConfigApplicationContext opened(Map<String, String> settings) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", new HashMap<>(settings)));
        context.register(StoreConfiguration.class);
        context.refresh();
        return context;
    }
}
