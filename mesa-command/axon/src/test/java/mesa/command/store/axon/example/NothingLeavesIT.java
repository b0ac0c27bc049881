package mesa.command.store.axon.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import mesa.command.store.axon.example.RoomCommand.OpenRoom;
import mesa.embedded.Database;
import mesa.embedded.Servers;
import org.awaitility.Awaitility;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A module of Axon that is found on the class path registers a checker that reports the use to its
 * vendor as soon as it is started. The module does nothing where it sees JUnit on the stack of its
 * thread, so these wire on another.
 */
class NothingLeavesIT {
    private static final String VENDOR = "updates.invalid";
    private static final String URL = "axoniq.usage.url";
    private static final String HOME = "user.home";

    private final String home = System.getProperty(HOME);
    private final Database database = Servers.freshEventsDatabase();
    @TempDir private Path elsewhere;

    /** Its file of the machine's identity must not stay, nor its report reach anybody. */
    @BeforeEach
    void lead_the_checker_astray() {
        System.setProperty(URL, "http://" + VENDOR + "/");
        System.setProperty(HOME, elsewhere.toString());
    }

    @AfterEach
    void undo() {
        System.clearProperty(URL);
        System.setProperty(HOME, home);
    }

    @Test
    void the_example_reaches_its_database_and_nobody_else() throws Exception {
        try (Connections connections = new Connections();
                RoomsApplication rooms = wired(false)) {
            rooms.send(new OpenRoom(UUID.randomUUID(), 1));
            Thread.sleep(Duration.ofSeconds(2));
            assertThat(rooms.axon().getModules()).isNotEmpty();
            assertThat(rooms.axon().getComponent(UpdateChecker.class)).isNull();
            assertThat(connections.hosts()).isNotEmpty().isSubsetOf(connections.here());
        }
    }

    @Test
    void the_checker_that_the_class_path_brings_would_be_seen() throws Exception {
        try (Connections connections = new Connections();
                RoomsApplication rooms = wired(true)) {
            rooms.axon().getComponent(UpdateChecker.class).start();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(connections.hosts()).contains(VENDOR));
        }
    }

    private RoomsApplication wired(boolean withModulesOfTheClassPath) throws Exception {
        CompletableFuture<RoomsApplication> rooms = new CompletableFuture<>();
        Thread.ofPlatform()
                .start(() -> {
                    try {
                        Configurer configurer =
                                DefaultConfigurer.defaultConfiguration(withModulesOfTheClassPath);
                        rooms.complete(new RoomsApplication(database, configurer));
                    } catch (RuntimeException e) {
                        rooms.completeExceptionally(e);
                    }
                });
        return rooms.get();
    }
}
