package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import mesa.embedded.issuer.TestIssuer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that was answered is lost or doubled when the whole process is killed while it writes.
 */
final class KillIT {
    @TempDir Path home;

    @Test
    void three_kills_in_the_middle_of_writing_lose_and_double_nothing() throws Exception {
        try (TestIssuer issuer = TestIssuer.start()) {
            ChildMesa mesa = new ChildMesa(home, "--mesa.access.issuer-uri=" + issuer.uri());
            String address = mesa.start().uri("").toString();
            try (var writers = new Writers(address, issuer.token(null, "secretariat"))) {
                for (boolean databaseToo : new boolean[] {true, false, true}) {
                    writeAWhile(writers);
                    mesa.kill(databaseToo);
                    mesa.start();
                }
                writeAWhile(writers);
                writers.finish();

                assertThat(writers.refused()).isPositive();
                assertThat(writers.repeated()).isPositive();
                new Aftermath(
                                mesa.database("mesa_events"),
                                mesa.database("mesa_views"),
                                mesa.kafka())
                        .isComplete(writers.accepted());
            } finally {
                mesa.kill(true);
            }
        }
    }

    private static void writeAWhile(Writers writers) {
        int before = writers.accepted().size();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> writers.accepted().size() > before + 200);
    }
}
