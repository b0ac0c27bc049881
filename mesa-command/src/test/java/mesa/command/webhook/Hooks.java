package mesa.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mesa.api.Metadata;
import mesa.api.Role;
import mesa.api.agreement.AgreementEvent.AgreementInForce;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import mesa.command.store.Append;
import mesa.command.store.Journal;
import mesa.command.store.NewEvent;
import tools.jackson.databind.JsonNode;

/** The webhooks of one node as agencies use them, and events that are published. */
final class Hooks {
    static final String CODE = "AC-M-XXI-2021-01";
    private final RunningNode node;

    Hooks(RunningNode node) {
        this.node = node;
    }

    /** A bearer token of somebody with this role. */
    static String bearer(String user, String role) {
        return "Bearer "
                + RunningNode.ISSUER.sign(RunningNode.ISSUER.claims(user, UUID.randomUUID(), role));
    }

    Reply subscribe(Receiver receiver, MesaId mesa, String... headers) {
        Reply made =
                node.post(
                        "/api/v1/webhooks",
                        "{\"url\":\"%s\",\"mesas\":[\"%s\"]}"
                                .formatted(receiver.url(), mesa.value()),
                        headers);
        assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
        return made;
    }

    JsonNode listed(Reply made) {
        String id = id(made);
        for (var one : node.post("/api/v1/webhooks:list", "{}").json().path("data")) {
            if (one.path("id").asString().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("Not listed: " + id);
    }

    /** What the verb answers, which is never a problem. */
    JsonNode act(Reply made, String verb, String body) {
        Reply reply = asked(made, verb, body);
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        return reply.json();
    }

    Reply asked(Reply made, String verb, String body, String... headers) {
        return node.post("/api/v1/webhooks/" + id(made) + "/" + verb, body, headers);
    }

    /** As it is stored. */
    Subscription stored(Reply made) {
        return node.bean(WebhookTable.class).find(UUID.fromString(id(made))).orElseThrow();
    }

    private static String id(Reply made) {
        return made.json().path("id").asString();
    }

    /** The id of the event. */
    String inForce(MesaId mesa) {
        return inForce(mesa, CODE);
    }

    String inForce(MesaId mesa, String code) {
        AgreementId agreement = new AgreementId(UUID.randomUUID());
        UUID event = UUID.randomUUID();
        LocalDate day = LocalDate.of(2021, 11, 4);
        node.bean(Journal.class)
                .append(
                        Append.of(
                                agreement.stream(),
                                -1,
                                List.of(
                                        new NewEvent(
                                                event,
                                                new AgreementInForce(
                                                        agreement,
                                                        mesa,
                                                        code,
                                                        day,
                                                        day,
                                                        Visibility.PUBLIC,
                                                        null),
                                                new Metadata(
                                                        "u",
                                                        Set.of(Role.SECRETARIAT),
                                                        null,
                                                        Instant.parse("2021-11-04T15:00:00Z"),
                                                        UUID.randomUUID(),
                                                        UUID.randomUUID(),
                                                        null),
                                                Instant.now()))));
        return event.toString();
    }
}
