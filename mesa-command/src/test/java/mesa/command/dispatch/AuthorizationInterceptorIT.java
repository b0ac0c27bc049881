package mesa.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.api.Caller;
import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.actor.ActorId;
import mesa.api.user.UserCommand.DeactivateUser;
import mesa.api.user.UserCommand.ReactivateUser;
import mesa.api.user.UserCommand.RegisterUser;
import mesa.api.user.UserId;
import mesa.api.user.UserKind;
import mesa.api.wire.Vocabulary;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import mesa.embedded.Stranger;
import mesa.embedded.issuer.TestIssuer;
import mesa.embedded.issuer.TokenClaims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Role × command, walked from outside: what the table does not grant is answered 401 or 403. */
class AuthorizationInterceptorIT {
    private static final UUID OURS = UUID.randomUUID();
    private static RunningNode node;

    @BeforeAll
    static void start() {
        node = RunningNode.start();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    static Stream<Class<? extends DomainCommand>> commands() {
        return Vocabulary.commands().values().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void nothing_is_reachable_that_the_table_does_not_grant(
            Class<? extends DomainCommand> command) {
        Set<Role> granted =
                EnumSet.copyOf(Arrays.asList(command.getAnnotation(MayUse.class).value()));
        boolean everybody = granted.contains(Role.PUBLIC);
        for (Role role : Role.values()) {
            // The platform cannot be impersonated: its role in a token is nobody's.
            boolean may = everybody || (role != Role.SYSTEM && granted.contains(role));
            Reply reply = send(command, "Bearer " + RunningNode.ISSUER.token(OURS, role.name()));
            if (may) {
                assertThat(reply.status()).as("%s by %s", command, role).isNotIn(401, 403);
            } else {
                assertThat(reply.status()).as("%s by %s", command, role).isEqualTo(403);
                assertThat(reply.problem()).isEqualTo("forbidden");
            }
        }
    }

    @Test
    void a_delegate_speaks_for_nobody_else() {
        String theirs = UUID.randomUUID().toString();
        String token = "Bearer " + RunningNode.ISSUER.token(OURS, "delegate");
        long head = node.head();
        var own =
                commands()
                        .filter(c -> addressedToTheInstitution(c))
                        .filter(c -> c.getRecordComponents().length == 1 || bodiless(c))
                        .toList();
        for (var command : own) {
            String name = Vocabulary.nameOf(command);
            Reply reply =
                    node.post(
                            "/api/v1/%ss/%s/%s"
                                    .formatted(
                                            name.substring(0, name.indexOf('.')),
                                            theirs,
                                            name.substring(name.indexOf('.') + 1)),
                            "{\"documents\":[]}",
                            "Authorization",
                            token);
            assertThat(reply.status()).as(name).isEqualTo(403);
            assertThat(reply.problem()).isEqualTo("other-institution");
        }
        assertThat(node.head()).isEqualTo(head);
        assertThat(own).isNotEmpty();
    }

    static Stream<String> badTokens() {
        TokenClaims good = RunningNode.ISSUER.claims("u", null, "ADMIN");
        return Stream.of(
                TestIssuer.unsigned(good),
                RunningNode.ISSUER.sign("JWT", good),
                RunningNode.ISSUER.sign(claims().with("aud", List.of("elsewhere"))),
                RunningNode.ISSUER.sign(
                        claims().with("exp", Instant.now().minusSeconds(120).getEpochSecond())),
                RunningNode.ISSUER.sign(claims().with("iss", "http://localhost:1")),
                RunningNode.ISSUER.sign(claims().without("client_id")));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_bad_token_opens_nothing_and_is_told_nothing(String token) {
        long head = node.head();
        Reply reply = send(commands().findFirst().orElseThrow(), "Bearer " + token);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.response().body()).doesNotContain("jwt").doesNotContain("Exception");
        assertThat(node.head()).isEqualTo(head);
    }

    @Test
    void whatever_is_not_ours_to_answer_is_closed() {
        for (String path : List.of("/", "/actuator/prometheus", "/api/v1/mesas", "/h2", "/login")) {
            Reply reply = node.send("GET", path, BodyPublishers.noBody(), "Authorization", "");
            assertThat(reply.status()).as(path).isIn(401, 403, 404);
        }
        assertThat(Stranger.whatIsOpen(node.uri("").toString())).isEmpty();
        assertThat(
                        Stranger.asks(node.uri("").toString(), "GET", "/actuator/health/liveness")
                                .body())
                .isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void whoever_is_deactivated_commands_no_more_whatever_a_foreign_issuer_says() {
        UserId user = new UserId(UUID.randomUUID());
        Caller admin = new Caller("somebody", Set.of(Role.ADMIN), null);
        CommandGateway commandGateway = node.bean(CommandGateway.class);
        var post = new RegisterUser(user, UserKind.PERSON, "ab".repeat(32), "Archivo");
        commandGateway.send(CommandEnvelope.of(post, admin));
        assertThat(dryRun(user).status()).isEqualTo(200);
        commandGateway.send(CommandEnvelope.of(new DeactivateUser(user, "fin"), admin));
        // Signed anew each time: the issuer knows nothing of it.
        await().atMost(Duration.ofSeconds(5)).until(() -> dryRun(user).status() == 401);
        await().during(Duration.ofSeconds(2)).until(() -> dryRun(user).status() == 401);
        commandGateway.send(CommandEnvelope.of(new ReactivateUser(user, "regreso"), admin));
        await().atMost(Duration.ofSeconds(5)).until(() -> dryRun(user).status() == 200);
    }

    private static Reply dryRun(UserId user) {
        String token =
                RunningNode.ISSUER.sign(
                        RunningNode.ISSUER.claims(user.value().toString(), null, "ADMIN"));
        return node.post(
                "/api/v1/users/" + UUID.randomUUID() + "/register?dryRun=true",
                "{\"kind\":\"AGENCY\",\"post\":\"Archivo\"}",
                "Authorization",
                "Bearer " + token);
    }

    private static TokenClaims claims() {
        return RunningNode.ISSUER.claims("u", null, "ADMIN");
    }

    private static boolean addressedToTheInstitution(Class<? extends DomainCommand> command) {
        MayUse entry = command.getAnnotation(MayUse.class);
        var first = command.getRecordComponents()[0];
        return Arrays.asList(entry.value()).contains(Role.DELEGATE)
                && entry.own().equals(first.getName())
                && first.getType() == ActorId.class;
    }

    private static boolean bodiless(Class<? extends DomainCommand> command) {
        return command.getSimpleName().equals("SubmitAccreditation");
    }

    private static Reply send(Class<? extends DomainCommand> command, String authorization) {
        String name = Vocabulary.nameOf(command);
        int dot = name.indexOf('.');
        return node.post(
                "/api/v1/"
                        + Vocabulary.plural(name.substring(0, dot))
                        + "/"
                        + UUID.randomUUID()
                        + "/"
                        + name.substring(dot + 1)
                        + "?dryRun=true",
                "{\"nothing\":1}",
                "Authorization",
                authorization);
    }
}
