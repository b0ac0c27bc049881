package mesa.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LimitsIT {
    private static final int BURST = 10;
    private static RunningNode node;

    @BeforeAll
    static void start() {
        node = RunningNode.start("mesa.limits.per-second=1", "mesa.limits.burst=" + BURST);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void a_client_that_asks_too_often_waits_and_no_other_does() {
        Reply last = send("hasty");
        for (int i = 0; i < 2 * BURST && last.status() != 429; i++) {
            last = send("hasty");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 10);
        assertThat(send("patient").status()).isNotEqualTo(429);
    }

    @Test
    void a_batch_counts_by_its_lines_and_waits() {
        Reply batch =
                node.post(
                        "/api/v1/commands:batch",
                        "{}\n".repeat(BURST + 2),
                        "Content-Type",
                        "application/x-ndjson",
                        "Authorization",
                        token("patient-importer"));
        assertThat(batch.status()).isEqualTo(200);
        assertThat(batch.response().body().lines()).hasSize(BURST + 2);
        assertThat(send("patient-importer").status()).isEqualTo(429);
    }

    private static Reply send(String user) {
        return node.post("/api/v1/mesas?dryRun=true", "{}", "Authorization", token(user));
    }

    private static String token(String user) {
        return "Bearer "
                + RunningNode.ISSUER.sign(RunningNode.ISSUER.claims(user, null, "AUDITOR"));
    }
}
