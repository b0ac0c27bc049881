package mesa.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything once more costs something, so one owner may ask for it so often in an hour. */
class ReplayCapIT {
    private static final int REPLAYS = 2;
    private static RunningNode node;

    @BeforeAll
    static void start() {
        node = RunningNode.start("mesa.webhooks.anywhere=true", "mesa.limits.replays=" + REPLAYS);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void one_replay_too_many_is_refused_and_changes_nothing() throws Exception {
        String hasty = token("hasty");
        String patient = token("patient");
        try (Receiver receiver = Receiver.start()) {
            String id = subscribe(receiver, hasty);
            for (int i = 0; i < REPLAYS; i++) {
                assertThat(act(id, "replay", "{\"from\":0}", hasty).status()).isEqualTo(200);
            }
            Reply paused = act(id, "pause", "{}", hasty);
            assertThat(paused.status()).isEqualTo(200);

            Reply refused = act(id, "replay", "{\"from\":0}", hasty);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.problem()).isEqualTo("too-many-requests");
            assertThat(refused.json().path("seconds").asLong()).isBetween(1L, 3_600L);
            assertThat(act(id, "attempts", "{}", hasty).json().path("active").asBoolean())
                    .as("a replay that is refused does not resume what was paused")
                    .isFalse();
            assertThat(
                            act(subscribe(receiver, patient), "replay", "{\"from\":0}", patient)
                                    .status())
                    .isEqualTo(200);
        }
    }

    private static String token(String user) {
        return RunningNode.ISSUER.sign(
                RunningNode.ISSUER.claims(user, UUID.randomUUID(), "DELEGATE"));
    }

    private static String subscribe(Receiver receiver, String token) {
        Reply made =
                node.post(
                        "/api/v1/webhooks",
                        "{\"url\":\"%s\"}".formatted(receiver.url()),
                        "Authorization",
                        "Bearer " + token);
        assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
        return made.json().path("id").asString();
    }

    private static Reply act(String id, String verb, String body, String token) {
        return node.post(
                "/api/v1/webhooks/" + id + "/" + verb, body, "Authorization", "Bearer " + token);
    }
}
