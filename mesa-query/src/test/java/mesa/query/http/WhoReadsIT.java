package mesa.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.api.Role;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.Flaw;
import mesa.api.commitment.FormulationEvent.CommitmentDrafted;
import mesa.api.commitment.FormulationEvent.CommitmentVisibilityChanged;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.Delegate;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.RosterEvent.DelegateDesignated;
import mesa.api.person.PersonId;
import mesa.api.wire.Json;
import mesa.embedded.issuer.TestIssuer;
import mesa.query.projection.SomeFacts;
import mesa.query.web.Language;
import mesa.query.web.Reader;
import mesa.query.web.Sitemap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Role × list × own or another institution × visibility, walked from outside. */
class WhoReadsIT {
    private static final UUID OURS = new UUID(9, 1);
    private static final UUID THEIRS = new UUID(9, 2);

    /** It owes nothing and is a member of the mesa; the other two are not. */
    private static final UUID MEMBER = new UUID(9, 3);

    private static final MesaId MESA = new MesaId(new UUID(4, 9));
    private static final Set<Role> THE_RECORD_S =
            EnumSet.of(Role.AUDITOR, Role.SECRETARIAT, Role.CHAIR, Role.DPO);

    /** Everybody may read every list that is not here; a list that is neither fails below. */
    private static final Map<String, Set<Role>> ONLY =
            Map.of(
                    "events",
                    THE_RECORD_S,
                    "acta-texts",
                    EnumSet.of(Role.SECRETARIAT, Role.CHAIR, Role.DELEGATE, Role.AUDITOR));

    private static final List<String> EVERYBODY_S =
            List.of(
                    "actas",
                    "actors",
                    "agenda-items",
                    "agreements",
                    "attendance-intervals",
                    "attendance",
                    "breaches",
                    "calendar",
                    "commitments",
                    "convocations",
                    "decisions",
                    "delegates",
                    "evidence",
                    "exceptions",
                    "extensions",
                    "formulations",
                    "indicators",
                    "measurements",
                    "members",
                    "mesa-rules",
                    "mesas",
                    "milestones",
                    "obstacles",
                    "publications",
                    "quorum",
                    "reports",
                    "roadmaps",
                    "scorecards",
                    "sessions",
                    "slippage",
                    "verifications",
                    "votes");

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final Map<Visibility, CommitmentId> COMMITMENTS =
            new EnumMap<>(Visibility.class);
    private static final Map<Visibility, CommitmentId> CHANGED = new EnumMap<>(Visibility.class);

    /** Everybody finds every page that is not here; one that is in neither fails below. */
    private static final Map<String, Set<Role>> PAGES_ONLY =
            Map.of(
                    "/es/actas/x/historia",
                    EnumSet.of(Role.SECRETARIAT, Role.CHAIR, Role.DELEGATE, Role.AUDITOR),
                    "/es/sistema",
                    EnumSet.of(Role.ADMIN),
                    "/es/suscripciones",
                    EnumSet.of(
                            Role.DELEGATE,
                            Role.SECRETARIAT,
                            Role.VERIFIER,
                            Role.AUDITOR,
                            Role.ADMIN),
                    "/es/usuarios",
                    EnumSet.of(Role.ADMIN),
                    "/es/usuarios/x",
                    EnumSet.of(Role.ADMIN));

    private static final List<String> PAGES_OF_EVERYBODY =
            List.of(
                    "/es/acciones/x",
                    "/es/acciones/x/x",
                    "/es/actas",
                    "/es/actas/x",
                    "/es/acuerdos",
                    "/es/acuerdos/x",
                    "/es/acuerdos/x/historia",
                    "/es/api",
                    "/es/api/x",
                    "/es/auditoria",
                    "/es/auditoria/excepciones",
                    "/es/calendario",
                    "/es/calidad",
                    "/es/compromisos",
                    "/es/compromisos/x",
                    "/es/compromisos/x/cambios",
                    "/es/compromisos/x/historia",
                    "/es/compromisos/x/informes",
                    "/es/compromisos/x/verificacion",
                    "/es/desempeno",
                    "/es/hojas-de-ruta",
                    "/es/hojas-de-ruta/x",
                    "/es/hojas-de-ruta/x/historia",
                    "/es/hojas-de-ruta/x/versiones",
                    "/es/instituciones",
                    "/es/instituciones/x",
                    "/es/instituciones/x/compromisos",
                    "/es/instituciones/x/historia",
                    "/es/instituciones/x/mesas",
                    "/es/mesas",
                    "/es/mesas/x",
                    "/es/mesas/x/acuerdos",
                    "/es/mesas/x/compromisos",
                    "/es/mesas/x/historia",
                    "/es/mesas/x/hoja-de-ruta",
                    "/es/mesas/x/miembros",
                    "/es/mesas/x/reglas",
                    "/es/mesas/x/sesiones",
                    "/es/problemas",
                    "/es/problemas/x",
                    "/es/sesiones",
                    "/es/sesiones/x",
                    "/es/sesiones/x/acta",
                    "/es/sesiones/x/asistencia",
                    "/es/sesiones/x/decisiones",
                    "/es/sesiones/x/historia",
                    "/es/sesiones/x/orden-del-dia",
                    "/es/tablero");

    private static RunningWindow window;
    private static long open;

    @BeforeAll
    static void record() {
        window = new RunningWindow("mesa.access.issuer-uri=" + ISSUER.uri());
        for (Visibility visibility : Visibility.values()) {
            CommitmentId id = new CommitmentId(new UUID(3, visibility.ordinal() + 1));
            COMMITMENTS.put(visibility, id);
            window.topic.write(id, drafted(id, visibility));
            window.topic.write(
                    id, SomeFacts.evidence(id, "Informe " + visibility, visibility.ordinal() + 1));
        }
        for (Visibility visibility : Visibility.values()) {
            CommitmentId id = new CommitmentId(new UUID(3, visibility.ordinal() + 11));
            CHANGED.put(visibility, id);
            open = window.topic.write(id, drafted(id, Visibility.PUBLIC));
        }
        CHANGED.forEach((visibility, id) ->
                window.topic.write(
                        id,
                        new CommitmentVisibilityChanged(
                                id, visibility, reserve(visibility), "Resolución 12")));
        window.topic.write(
                MESA, SomeFacts.constituted(MESA, "Mesa Nacional de Movilidad Humana", "MNMH"));
        SomeFacts.seated(MESA, new ActorId(MEMBER)).forEach(e -> window.topic.write(MESA, e));
        long last =
                window.topic.write(
                        MESA,
                        new DelegateDesignated(
                                MESA,
                                new ActorId(OURS),
                                new Delegate(
                                        new PersonId(new UUID(8, 1)),
                                        Delegate.Capacity.PRINCIPAL,
                                        "Director"),
                                "MIES-2021-0007",
                                Instant.parse("2021-01-04T15:00:00Z"),
                                null,
                                null));
        window.topic.flush();
        window.json("/api/v1/commitments?minPosition=" + last);
    }

    @AfterAll
    static void stop() {
        window.close();
        ISSUER.close();
    }

    @Test
    void every_list_stands_in_the_table_above() {
        assertThat(window.context.getBean(Listings.class).names())
                .as("say here who may read a new list")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(EVERYBODY_S.stream(), ONLY.keySet().stream()).toList());
    }

    static Stream<Role> roles() {
        return Stream.of(Role.values()).filter(role -> role != Role.SYSTEM);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void a_list_answers_those_it_is_for_and_nobody_else(Role role) {
        for (String list : window.context.getBean(Listings.class).names()) {
            boolean may = !ONLY.containsKey(list) || ONLY.get(list).contains(role);
            for (UUID institution : List.of(OURS, THEIRS)) {
                String token = ISSUER.token(institution, role.name());
                for (String path : List.of("", ".csv", "/dictionary.csv", "/x", "/x/history")) {
                    int status = get("/api/v1/" + list + path, token).statusCode();
                    if (may) {
                        assertThat(status).as("%s by %s", list + path, role).isIn(200, 404);
                    } else {
                        assertThat(status).as("%s by %s", list + path, role).isEqualTo(403);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void the_system_answers_its_administrators_and_nobody_else(Role role) {
        for (UUID institution : List.of(OURS, THEIRS)) {
            String token = ISSUER.token(institution, role.name());
            boolean may = role == Role.ADMIN;
            assertThat(get("/system/read-models", token).statusCode()).isEqualTo(may ? 200 : 403);
            assertThat(get("/system/set-aside", token).statusCode()).isEqualTo(may ? 200 : 403);
            assertThat(get("/system/anything", token).statusCode()).isEqualTo(may ? 404 : 403);
            for (String page : List.of("/es/sistema", "/en/system")) {
                assertThat(get(page, token).statusCode()).as(page).isEqualTo(may ? 200 : 404);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void what_belongs_to_a_commitment_is_as_visible_as_the_commitment(Role role) {
        for (UUID institution : List.of(OURS, THEIRS, MEMBER)) {
            String token = ISSUER.token(institution, role.name());
            boolean own = institution.equals(OURS);
            for (var each : COMMITMENTS.entrySet()) {
                boolean sees = sees(role, each.getKey(), institution);
                String id = each.getValue().value().toString();
                for (String part : List.of("", "/history")) {
                    assertThat(get("/api/v1/commitments/" + id + part, token).statusCode())
                            .as("%s%s by %s, own: %s", each.getKey(), part, role, own)
                            .isEqualTo(status(sees, each.getKey()));
                }
                assertThat(get("/api/v1/commitments", token).body().contains(id))
                        .as("list, %s by %s, own: %s", each.getKey(), role, own)
                        .isEqualTo(sees);
                assertThat(get("/api/v1/evidence.csv", token).body().contains(id))
                        .as("evidence, %s by %s, own: %s", each.getKey(), role, own)
                        .isEqualTo(sees);
                assertThat(get("/es/compromisos/" + id, token).statusCode())
                        .as("page, %s by %s, own: %s", each.getKey(), role, own)
                        .isEqualTo(status(sees, each.getKey()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void what_was_public_once_is_as_visible_as_it_is_by_now(Role role) {
        for (UUID institution : List.of(OURS, THEIRS, MEMBER)) {
            String token = ISSUER.token(institution, role.name());
            boolean own = institution.equals(OURS);
            for (var each : CHANGED.entrySet()) {
                boolean sees = sees(role, each.getKey(), institution);
                String id = each.getValue().value().toString();
                for (String path :
                        List.of(
                                "/api/v1/commitments/" + id,
                                "/api/v1/commitments/" + id + "/history",
                                "/es/compromisos/" + id)) {
                    assertThat(get(path + "?asOf=" + open, token).statusCode())
                            .as("%s, %s by %s, own: %s", path, each.getKey(), role, own)
                            .isEqualTo(status(sees, each.getKey()));
                }
                assertThat(get("/api/v1/commitments?asOf=" + open, token).body().contains(id))
                        .as("list, %s by %s, own: %s", each.getKey(), role, own)
                        .isEqualTo(sees);
            }
        }
    }

    @Test
    void every_page_stands_in_the_table_above() {
        assertThat(window.context.getBean(Sitemap.class).addresses(Language.ES, "x"))
                .as("say here who may read a new page")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(PAGES_OF_EVERYBODY.stream(), PAGES_ONLY.keySet().stream())
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void a_page_exists_for_those_it_is_for_and_for_nobody_else(Role role) {
        Reader reader = new Reader("somebody", Set.of(role), OURS, Map.of());
        Sitemap sitemap = window.context.getBean(Sitemap.class);
        for (String address : sitemap.addresses(Language.ES, "x")) {
            List<String> segments = List.of(address.substring("/es/".length()).split("/"));
            assertThat(sitemap.find(Language.ES, segments, reader).isPresent())
                    .as("%s by %s", address, role)
                    .isEqualTo(PAGES_ONLY.getOrDefault(address, Set.of(role)).contains(role));
        }
    }

    @Test
    void whoever_is_not_signed_in_gets_every_page_of_the_public_and_no_other() {
        for (String address : PAGES_OF_EVERYBODY) {
            boolean named = address.contains("/x");
            assertThat(window.get(address).statusCode())
                    .as(address)
                    .isIn(named ? List.of(200, 404) : List.of(200));
        }
        for (String address : PAGES_ONLY.keySet()) {
            assertThat(window.get(address).statusCode()).as(address).isEqualTo(404);
        }
    }

    /** Of what is reserved the ground and the term are told, and so that it is there. */
    private static int status(boolean sees, Visibility visibility) {
        return sees ? 200 : visibility == Visibility.RESTRICTED ? 403 : 404;
    }

    private static boolean sees(Role role, Visibility visibility, UUID institution) {
        return switch (role) {
            case SECRETARIAT, CHAIR, VERIFIER, AUDITOR, DPO -> true;
            case DELEGATE ->
                    institution.equals(OURS)
                            || visibility == Visibility.PUBLIC
                            || visibility == Visibility.INTERNAL && institution.equals(MEMBER);
            case PUBLIC, ADMIN, SYSTEM -> visibility == Visibility.PUBLIC;
        };
    }

    @Test
    void a_reserved_component_is_kept_back_with_its_ground() {
        JsonNode open = json("/api/v1/delegates", ISSUER.token(OURS, "delegate"));
        assertThat(open.at("/data/0/letter").asString()).isEqualTo("MIES-2021-0007");
        assertThat(open.at("/data/0").has("reserved")).isFalse();

        JsonNode kept = json("/api/v1/delegates", ISSUER.token(null, "public"));
        assertThat(kept.at("/data/0/letter").isMissingNode()).isTrue();
        assertThat(kept.at("/data/0/reserved/0/component").asString()).isEqualTo("/letter");
        assertThat(kept.at("/data/0/reserved/0/ground").asString()).startsWith("LOPDP");
        for (String path :
                List.of(
                        "/api/v1/delegates",
                        "/api/v1/delegates.csv",
                        "/api/v1/mesas/" + MESA.value() + "/history",
                        "/es/mesas/" + MESA.value() + "/historia")) {
            HttpResponse<String> answer = get(path, ISSUER.token(null, "public"));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("MIES-2021-0007");
        }
    }

    private static CommitmentDrafted drafted(CommitmentId id, Visibility visibility) {
        return new CommitmentDrafted(
                id,
                new AgreementId(new UUID(2, 1)),
                MESA,
                "CO-M-XXI-2021-01-0" + (visibility.ordinal() + 1),
                SomeFacts.formulation(
                        "Hacer algo " + visibility,
                        new ActorId(OURS),
                        LocalDate.of(2022, 1, 3),
                        visibility,
                        reserve(visibility)),
                List.of(Flaw.values()[0]));
    }

    private static @Nullable Reserve reserve(Visibility visibility) {
        return visibility == Visibility.RESTRICTED
                ? new Reserve("LOSPEE, art. 19", LocalDate.of(2999, 1, 1))
                : null;
    }

    private static JsonNode json(String path, String token) {
        HttpResponse<String> answer = get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }

    private static HttpResponse<String> get(String path, String token) {
        return window.get(path, "Authorization", "Bearer " + token);
    }
}
