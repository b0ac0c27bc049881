package mesa.api.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.api.DomainEvent;
import mesa.api.Metadata;
import mesa.api.Recorded;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.StreamId;
import mesa.api.actor.ActorId;
import mesa.api.agreement.Adoption;
import mesa.api.agreement.AgreementEvent.AgreementAdopted;
import mesa.api.agreement.AgreementEvent.AgreementInForce;
import mesa.api.agreement.AgreementEvent.AgreementRevoked;
import mesa.api.agreement.AgreementEvent.AgreementSuperseded;
import mesa.api.agreement.AgreementEvent.AgreementVoided;
import mesa.api.agreement.AgreementEvent.AgreementWithdrawn;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementTags;
import mesa.api.commitment.Announced;
import mesa.api.commitment.BreachEvent.BreachDeclared;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CourseEvent.CommitmentTransferred;
import mesa.api.commitment.ExtensionEvent.ExtensionGranted;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.TransferKind;
import mesa.api.commitment.VerificationEvent.FindingIssued;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;
import mesa.api.wire.EventCodec;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedTest {
    private static final Instant ACT = Instant.parse("2021-09-07T15:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-01-02T03:04:05.006Z");
    private final AgreementId agreement = new AgreementId(new UUID(0, 1));

    private Recorded recorded(DomainEvent event) {
        return new Recorded(
                42,
                new StreamId("agreement", agreement.value()),
                3,
                new UUID(0, 9),
                RECORDED,
                LocalDate.of(2021, 9, 7),
                event,
                new Metadata(
                        "u1",
                        Set.of(Role.SECRETARIAT),
                        null,
                        ACT,
                        new UUID(0, 7),
                        new UUID(0, 8),
                        null));
    }

    @Test
    void an_event_leaves_with_the_position_as_its_sequence_and_the_code_as_its_subject() {
        var event =
                Published.of(
                                recorded(
                                        new AgreementInForce(
                                                agreement,
                                                new MesaId(new UUID(0, 2)),
                                                "AC-MNMH-XXI-2021-03",
                                                LocalDate.of(2021, 9, 7),
                                                LocalDate.of(2021, 9, 20),
                                                Visibility.PUBLIC)))
                        .orElseThrow();
        assertThat(Json.MAPPER.valueToTree(event).toString())
                .isEqualTo(
                        """
                        {"specversion":"1.0","id":"00000000-0000-0000-0000-000000000009",\
                        "source":"/mesas/00000000-0000-0000-0000-000000000002",\
                        "type":"ec.mesa.agreement.in-force.v1","subject":"AC-MNMH-XXI-2021-03",\
                        "time":"2021-09-07T15:00:00Z","datacontenttype":"application/json",\
                        "sequence":"00000000000000000042","recordedtime":"2026-01-02T03:04:05.006Z",\
                        "correlationid":"00000000-0000-0000-0000-000000000007",\
                        "causationid":"00000000-0000-0000-0000-000000000008",\
                        "partitionkey":"00000000-0000-0000-0000-000000000001",\
                        "data":{"agreement":"00000000-0000-0000-0000-000000000001",\
                        "mesa":"00000000-0000-0000-0000-000000000002","code":"AC-MNMH-XXI-2021-03",\
                        "adoptedOn":"2021-09-07","inForceOn":"2021-09-20"}}\
                        """);
        assertThat(event.position()).isEqualTo(42);
    }

    @Test
    void what_is_nobody_elses_business_stays_inside() {
        assertThat(Published.of(recorded(new AgreementWithdrawn(agreement, "retirado")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_a_commitment_only_what_is_public_leaves(Visibility visibility) {
        LocalDate day = LocalDate.of(2021, 9, 7);
        var mesa = new MesaId(new UUID(0, 2));
        var commitment = new CommitmentId(new UUID(0, 3));
        var actor = new ActorId(new UUID(0, 4));
        Stream<Announced> announced =
                Stream.of(
                        new CommitmentAccepted(
                                commitment, agreement, mesa, "C-1", actor, day, day, visibility),
                        new CommitmentTransferred(
                                commitment,
                                agreement,
                                mesa,
                                "C-1",
                                actor,
                                new ActorId(new UUID(0, 5)),
                                TransferKind.REASSIGNMENT,
                                "cambio",
                                visibility),
                        new ExtensionGranted(
                                commitment,
                                agreement,
                                mesa,
                                "C-1",
                                day,
                                day,
                                day,
                                1,
                                null,
                                visibility),
                        new BreachDeclared(
                                commitment,
                                agreement,
                                mesa,
                                "C-1",
                                actor,
                                "nada",
                                null,
                                true,
                                visibility),
                        new FindingIssued(
                                commitment,
                                agreement,
                                mesa,
                                "C-1",
                                actor,
                                Outcome.FULFILLED,
                                List.of(),
                                "cumplido",
                                true,
                                true,
                                day,
                                "u1",
                                visibility));
        assertThat(announced)
                .hasSize(Announced.class.getPermittedSubclasses().length)
                .allMatch(it ->
                        Published.of(recorded((DomainEvent) it)).isPresent()
                                == (visibility == Visibility.PUBLIC));
    }

    @ParameterizedTest
    @EnumSource
    void of_an_agreement_only_what_is_public_leaves(Visibility visibility) {
        LocalDate day = LocalDate.of(2021, 9, 7);
        var body = new MesaId(new UUID(0, 2));
        var by = new AgreementId(new UUID(0, 6));
        var adoption =
                new Adoption(
                        new SessionId(new UUID(0, 7)),
                        4,
                        Adoption.Manner.TRANSCRIPTION,
                        null,
                        null,
                        null,
                        ACT);
        Stream<mesa.api.agreement.Announced> announced =
                Stream.of(
                        new AgreementAdopted(
                                agreement,
                                body,
                                "AC-1",
                                "Título",
                                Sha256.of("x"),
                                AgreementKind.DECLARATIVE,
                                null,
                                new AgreementTags(
                                        List.of(1), List.of(), List.of(), List.of(), null),
                                adoption,
                                day,
                                null,
                                visibility),
                        new AgreementInForce(agreement, body, "AC-1", day, day, visibility),
                        new AgreementSuperseded(agreement, body, "AC-1", by, "AC-2", visibility),
                        new AgreementRevoked(agreement, body, "AC-1", by, "AC-2", "x", visibility),
                        new AgreementVoided(agreement, body, "AC-1", "x", visibility));
        assertThat(announced)
                .hasSize(mesa.api.agreement.Announced.class.getPermittedSubclasses().length)
                .allMatch(it ->
                        Published.of(recorded((DomainEvent) it)).isPresent()
                                == (visibility == Visibility.PUBLIC));
    }

    @Test
    void of_a_commitment_recorded_before_it_told_who_may_read_it_nothing_leaves() {
        String recordedBefore =
                """
                {"commitment":"00000000-0000-0000-0000-000000000003",\
                "agreement":"00000000-0000-0000-0000-000000000001",\
                "mesa":"00000000-0000-0000-0000-000000000002","code":"C-1",\
                "responsible":"00000000-0000-0000-0000-000000000004",\
                "start":"2021-09-07","due":"2022-09-07"}\
                """;
        DomainEvent event =
                EventCodec.decode("commitment.accepted", 1, recordedBefore.getBytes(UTF_8));
        assertThat(Published.of(recorded(event))).isEmpty();
    }

    @Test
    void every_public_event_has_one_event_inside_that_may_be_published() {
        assertThat(Vocabulary.events().keySet().stream().filter(Published::mayBe))
                .hasSameSizeAs(PublicEvent.class.getPermittedSubclasses());
    }

    @Test
    void no_two_published_events_share_a_type() {
        var types =
                Arrays.stream(PublicEvent.class.getPermittedSubclasses())
                        .map(it -> PublicEvent.typeOf(it.asSubclass(PublicEvent.class)))
                        .toList();
        assertThat(types)
                .doesNotHaveDuplicates()
                .allMatch(it -> it.matches("ec\\.mesa\\.[a-z-]+\\.[a-z-]+\\.v\\d+"));
    }
}
