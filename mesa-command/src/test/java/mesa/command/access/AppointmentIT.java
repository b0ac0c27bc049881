package mesa.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Secretariat and chair of one mesa: theirs alone, with all that hangs on it, and nothing else. */
class AppointmentIT {
    private static final String ROADMAP =
            """
            {"mesa":"%s","title":"Hoja de ruta","milestones":[{"key":"uno","title":"Primer hito",
             "due":"2027-01-01","weight":100,"dependsOn":[],"responsible":"%s"}]}\
            """;
    private static final UUID OURS = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static RunningNode node;

    @BeforeAll
    static void start() {
        node = RunningNode.start();
        for (UUID mesa : List.of(OURS, OTHER)) {
            Reply reply = node.post(at("mesas", mesa, "constitute"), constitution(mesa));
            assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        }
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static String constitution(UUID mesa) {
        return """
        {"kind":"PERMANENT_INTERSECTORAL","name":"Mesa %s","acronym":"M%s","territories":[],
         "instrument":{"kind":"Acuerdo","number":"1","date":"2026-01-02","issuer":"Cancillería"}}\
        """
                .formatted(mesa, mesa.toString().substring(0, 4).toUpperCase());
    }

    private static String at(String things, UUID id, String verb) {
        return "/api/v1/%s/%s/%s".formatted(things, id, verb);
    }

    private static Reply send(String role, UUID mesa, String path, String body) {
        return node.post(path, body, "Authorization", bearer(role, mesa), "If-Match", "*");
    }

    private static Reply create(String path, String body) {
        return node.post(path, body, "Authorization", bearer("SECRETARIAT", OURS));
    }

    private static String bearer(String role, UUID mesa) {
        var appointments = Map.of(mesa.toString(), List.of(role));
        return "Bearer "
                + RunningNode.ISSUER.sign(
                        RunningNode.ISSUER
                                .claims("u-appointed", null)
                                .with("appointments", appointments));
    }

    @Test
    void acts_at_its_own_mesa_and_at_no_other() {
        String draft =
                "{\"session\":\"%s\",\"kind\":\"INSTALLATION\"}".formatted(UUID.randomUUID());
        Reply elsewhere = send("SECRETARIAT", OURS, at("mesas", OTHER, "draft-convocation"), draft);
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.problem()).isEqualTo("other-mesa");
        Reply here = send("SECRETARIAT", OURS, at("mesas", OURS, "draft-convocation"), draft);
        assertThat(here.status()).as(here.response().body()).isEqualTo(200);
    }

    @Test
    void has_the_rights_of_the_role_and_of_no_other() {
        String suspension = "{\"reason\":\"Relevo\"}";
        Reply secretary = send("SECRETARIAT", OURS, at("mesas", OURS, "suspend"), suspension);
        assertThat(secretary.status()).isEqualTo(403);
        assertThat(secretary.problem()).isEqualTo("forbidden");
        Reply chair = send("CHAIR", OURS, at("mesas", OURS, "suspend"), suspension);
        assertThat(chair.status()).as(chair.response().body()).isNotEqualTo(403);
        for (String role : List.of("ADMIN", "AUDITOR", "SYSTEM")) {
            assertThat(send(role, OURS, at("mesas", OURS, "suspend"), suspension).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void what_hangs_on_a_mesa_belongs_to_it_from_its_first_event_on() {
        UUID roadmap = UUID.randomUUID();
        UUID theirs = UUID.randomUUID();
        String milestone =
                "{\"milestone\":{\"key\":\"dos\",\"title\":\"Segundo\",\"due\":\"2027-02-01\",\"weight\":1,"
                        + "\"dependsOn\":[],\"responsible\":\"%s\"}}".formatted(UUID.randomUUID());
        Reply refused = create(at("roadmaps", theirs, "draft"), ROADMAP.formatted(OTHER, OTHER));
        assertThat(refused.problem()).isEqualTo("other-mesa");
        Reply drafted = create(at("roadmaps", roadmap, "draft"), ROADMAP.formatted(OURS, OURS));
        assertThat(drafted.status()).as(drafted.response().body()).isEqualTo(200);
        assertThat(
                        send(
                                        "SECRETARIAT",
                                        OTHER,
                                        at("roadmaps", roadmap, "add-milestone"),
                                        milestone)
                                .problem())
                .isEqualTo("other-mesa");
        Reply added =
                send("SECRETARIAT", OURS, at("roadmaps", roadmap, "add-milestone"), milestone);
        assertThat(added.status()).as(added.response().body()).isNotEqualTo(403);
    }

    @Test
    void what_belongs_to_no_mesa_is_for_no_appointment() {
        Reply reply =
                send(
                        "SECRETARIAT",
                        OURS,
                        at("actors", UUID.randomUUID(), "dissolve"),
                        "{\"norm\":\"Decreto 1\"}");
        assertThat(reply.problem()).isEqualTo("other-mesa");
    }

    @Test
    void a_token_whose_appointments_cannot_be_read_opens_nothing() {
        for (Object claim : List.of(Map.of("mnmh", List.of("CHAIR")), "CHAIR", List.of("CHAIR"))) {
            String token =
                    RunningNode.ISSUER.sign(
                            RunningNode.ISSUER.claims("u", null).with("appointments", claim));
            Reply reply =
                    node.post(
                            at("mesas", OURS, "suspend"),
                            "{}",
                            "Authorization",
                            "Bearer " + token,
                            "If-Match",
                            "*");
            assertThat(reply.status()).as(String.valueOf(claim)).isEqualTo(401);
        }
    }
}
