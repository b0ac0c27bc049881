package mesa.api.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import mesa.api.agreement.AgreementEvent;
import mesa.api.agreement.AgreementEvent.AgreementAdopted;
import mesa.api.agreement.AgreementEvent.AgreementClassified;
import mesa.api.agreement.AgreementEvent.AgreementClosed;
import mesa.api.agreement.AgreementEvent.AgreementInForce;
import mesa.api.agreement.AgreementEvent.AgreementLapsed;
import mesa.api.agreement.AgreementEvent.AgreementReopened;
import mesa.api.agreement.AgreementEvent.AgreementRevoked;
import mesa.api.agreement.AgreementEvent.AgreementSuperseded;
import mesa.api.agreement.AgreementEvent.AgreementVisibilityChanged;
import mesa.api.agreement.AgreementEvent.AgreementVoided;
import mesa.api.agreement.AgreementEvent.AgreementWithdrawn;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementStatus;
import mesa.api.agreement.AgreementTags;
import mesa.api.agreement.Announcement;
import mesa.api.agreement.Concerned;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.BreachEvent.BreachCured;
import mesa.api.commitment.BreachEvent.BreachDeclared;
import mesa.api.commitment.CancellationCause;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CourseEvent.CommitmentCancelled;
import mesa.api.commitment.CourseEvent.CommitmentReopened;
import mesa.api.commitment.CourseEvent.CommitmentTransferred;
import mesa.api.commitment.ExtensionEvent.ExtensionGranted;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.FormulationEvent.CommitmentVisibilityChanged;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.PublishableCommitmentEvent;
import mesa.api.commitment.ReopeningGround;
import mesa.api.commitment.TransferKind;
import mesa.api.commitment.VerificationEvent.ContestResolved;
import mesa.api.commitment.VerificationEvent.FindingIssued;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.ConvocationEvent.SessionPostponed;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;
import mesa.api.wire.AbandonedTail;
import mesa.api.wire.EventCodec;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTest {
    private static final Instant ACT = Instant.parse("2021-09-07T15:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-01-02T03:04:05.006Z");
    private static final Concerned CONCERNED =
            new Concerned(
                    List.of(new ActorId(new UUID(0, 4)), new ActorId(new UUID(0, 5))),
                    List.of(7, 21));
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
                                                Visibility.PUBLIC,
                                                null)),
                                _ -> null)
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
    void an_odd_code_of_an_older_journal_leaves_as_ascii() {
        var event =
                Published.of(
                                recorded(
                                        new AgreementInForce(
                                                agreement,
                                                new MesaId(new UUID(0, 2)),
                                                "AC-Ñ\0-\uD83D\r\nX: y",
                                                LocalDate.of(2021, 9, 7),
                                                LocalDate.of(2021, 9, 20),
                                                Visibility.PUBLIC,
                                                null)),
                                _ -> null)
                        .orElseThrow();
        assertThat(event.subject()).isEqualTo("AC-%C3%91%00-%EF%BF%BD%0D%0AX:%20y");
    }

    @Test
    void what_is_nobody_elses_business_stays_inside() {
        assertThat(Published.of(recorded(new AgreementWithdrawn(agreement, "retirado")), _ -> null))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_a_commitment_only_what_is_public_leaves(Visibility visibility) {
        LocalDate day = LocalDate.of(2021, 9, 7);
        var mesa = new MesaId(new UUID(0, 2));
        var commitment = new CommitmentId(new UUID(0, 3));
        var actor = new ActorId(new UUID(0, 4));
        Stream<PublishableCommitmentEvent> announced =
                Stream.of(
                        new CommitmentAccepted(
                                commitment,
                                agreement,
                                mesa,
                                "C-1",
                                actor,
                                day,
                                day,
                                visibility,
                                null),
                        new CommitmentTransferred(
                                commitment,
                                agreement,
                                mesa,
                                "C-1",
                                actor,
                                new ActorId(new UUID(0, 5)),
                                TransferKind.REASSIGNMENT,
                                "cambio",
                                visibility,
                                null),
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
                                visibility,
                                null),
                        new BreachDeclared(
                                commitment,
                                agreement,
                                mesa,
                                "C-1",
                                actor,
                                "nada",
                                null,
                                true,
                                visibility,
                                null),
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
                                visibility,
                                null),
                        new CommitmentCancelled(
                                commitment,
                                CancellationCause.LAW_CHANGED,
                                "x",
                                "u1",
                                announcement(visibility)),
                        new CommitmentReopened(
                                commitment,
                                7,
                                ReopeningGround.NEW_EVIDENCE,
                                "x",
                                announcement(visibility)),
                        new BreachCured(commitment, "x", List.of(), announcement(visibility)),
                        new ContestResolved(
                                commitment,
                                Outcome.FULFILLED,
                                true,
                                "x",
                                "u1",
                                announcement(visibility)));
        assertThat(announced)
                .hasSize(leavesOf(PublishableCommitmentEvent.class))
                .allMatch(it ->
                        Published.of(recorded((DomainEvent) it), _ -> null).isPresent()
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
        Stream<mesa.api.agreement.PublishableAgreementEvent> announced =
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
                                visibility,
                                null),
                        new AgreementInForce(agreement, body, "AC-1", day, day, visibility, null),
                        new AgreementSuperseded(
                                agreement, body, "AC-1", by, "AC-2", visibility, null),
                        new AgreementRevoked(
                                agreement, body, "AC-1", by, "AC-2", "x", visibility, null),
                        new AgreementVoided(agreement, body, "AC-1", "x", visibility, null),
                        new AgreementClassified(
                                agreement,
                                AgreementKind.DECLARATIVE,
                                AgreementTags.NONE,
                                null,
                                "x",
                                announcement(visibility)),
                        new AgreementClosed(
                                agreement,
                                AgreementStatus.FULFILLED,
                                1,
                                0,
                                0,
                                0,
                                announcement(visibility)),
                        new AgreementLapsed(agreement, day, announcement(visibility)),
                        new AgreementReopened(
                                agreement,
                                AgreementStatus.FULFILLED,
                                "x",
                                announcement(visibility)));
        assertThat(announced)
                .hasSize(leavesOf(mesa.api.agreement.PublishableAgreementEvent.class))
                .allMatch(it ->
                        Published.of(recorded((DomainEvent) it), _ -> null).isPresent()
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
        assertThat(Published.of(recorded(event), _ -> null)).isEmpty();
    }

    private Announcement announcement(Visibility visibility) {
        return new Announcement(
                agreement, new MesaId(new UUID(0, 2)), "AC-1", visibility, CONCERNED);
    }

    private static int leavesOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .mapToInt(PublishedTest::leavesOf)
                        .sum()
                : 1;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commitment.contest-resolved",
                "commitment.breach-cured",
                "commitment.cancelled",
                "commitment.reopened",
                "agreement.classified",
                "agreement.closed",
                "agreement.lapsed",
                "agreement.reopened",
                "mesa.session-postponed",
                "mesa.convocation-amended",
                "mesa.convocation-cancelled"
            })
    void of_a_correction_recorded_before_it_told_what_it_is_of_nothing_leaves(String name)
            throws IOException {
        Path stored = Path.of("src/test/resources/golden/events", name + ".v1.json");
        DomainEvent event = EventCodec.decode(name, 1, Files.readAllBytes(stored));
        assertThat(Published.mayBe(name)).isTrue();
        assertThat(Published.of(recorded(event), _ -> null)).isEmpty();
    }

    @Test
    void a_contest_that_was_resolved_tells_the_outcome_that_holds_and_whom_it_concerns() {
        PublicEvent data =
                published(
                        new ContestResolved(
                                new CommitmentId(new UUID(0, 3)),
                                Outcome.NOT_FULFILLED,
                                true,
                                "fundamento",
                                "u1",
                                announcement(Visibility.PUBLIC)));
        assertThat(Json.MAPPER.valueToTree(data).toString())
                .isEqualTo(
                        """
                        {"commitment":"00000000-0000-0000-0000-000000000003",\
                        "agreement":"00000000-0000-0000-0000-000000000001",\
                        "mesa":"00000000-0000-0000-0000-000000000002","code":"AC-1",\
                        "outcome":"NOT_FULFILLED","changed":true,\
                        "institutions":["00000000-0000-0000-0000-000000000004",\
                        "00000000-0000-0000-0000-000000000005"],"objectives":[7,21]}\
                        """);
        assertThat(AffectedParties.institutions(data))
                .containsExactly(new UUID(0, 4), new UUID(0, 5));
        assertThat(AffectedParties.objectives(data)).containsExactly(7, 21);
    }

    @Test
    void a_deadline_that_moves_concerns_who_owes_it_and_its_objectives() {
        LocalDate day = LocalDate.of(2021, 9, 7);
        PublicEvent data =
                published(
                        new ExtensionGranted(
                                new CommitmentId(new UUID(0, 3)),
                                agreement,
                                new MesaId(new UUID(0, 2)),
                                "C-1",
                                day,
                                day,
                                day,
                                1,
                                null,
                                Visibility.PUBLIC,
                                CONCERNED));
        assertThat(AffectedParties.institutions(data))
                .containsExactly(new UUID(0, 4), new UUID(0, 5));
        assertThat(AffectedParties.objectives(data)).containsExactly(7, 21);
    }

    @Test
    void an_agreement_filed_anew_concerns_the_objectives_of_before_as_well() {
        PublicEvent data =
                published(
                        new AgreementClassified(
                                agreement,
                                AgreementKind.DECLARATIVE,
                                new AgreementTags(
                                        List.of(3), List.of(), List.of(), List.of(), null),
                                FollowUpBody.of(new ActorId(new UUID(0, 8))),
                                "x",
                                announcement(Visibility.PUBLIC)));
        assertThat(AffectedParties.objectives(data)).containsExactly(3, 7, 21);
        assertThat(AffectedParties.institutions(data))
                .containsExactly(new UUID(0, 8), new UUID(0, 4), new UUID(0, 5));
    }

    @Test
    void who_was_convened_hears_that_the_session_moves() {
        var event =
                Published.of(
                                recorded(
                                        new SessionPostponed(
                                                new MesaId(new UUID(0, 2)),
                                                new SessionId(new UUID(0, 7)),
                                                ACT,
                                                RECORDED,
                                                null,
                                                "x",
                                                5,
                                                List.of(),
                                                ACT,
                                                "MNMH-XXI-2021",
                                                List.of(new ActorId(new UUID(0, 4))))),
                                _ -> null)
                        .orElseThrow();
        assertThat(event.type()).isEqualTo("ec.mesa.mesa.session-postponed.v1");
        assertThat(event.subject()).isEqualTo("MNMH-XXI-2021");
        assertThat(AffectedParties.institutions(event.data())).containsExactly(new UUID(0, 4));
    }

    private PublicEvent published(DomainEvent event) {
        return Published.of(recorded(event), _ -> null).orElseThrow().data();
    }

    private List<PublicEvent> told(AgreementEvent... life) {
        List<Recorded> stream = Arrays.stream(life).map(this::recorded).toList();
        List<PublicEvent> told = new ArrayList<>();
        for (int i = 0; i < stream.size(); i++) {
            List<Recorded> earlier = stream.subList(0, i);
            Published.of(stream.get(i), _ -> PriorPublication.of(earlier))
                    .ifPresent(event -> told.add(event.data()));
        }
        return told;
    }

    private AgreementEvent inForce() {
        return new AgreementInForce(
                agreement,
                new MesaId(new UUID(0, 2)),
                "AC-1",
                LocalDate.of(2021, 9, 7),
                LocalDate.of(2021, 9, 20),
                Visibility.PUBLIC,
                null);
    }

    private AgreementEvent voided(Visibility visibility) {
        return new AgreementVoided(
                agreement, new MesaId(new UUID(0, 2)), "AC-1", "motivo", visibility, CONCERNED);
    }

    private AgreementEvent now(Visibility visibility) {
        return new AgreementVisibilityChanged(agreement, visibility, null, "Resolución 12");
    }

    @Test
    void what_was_public_is_withdrawn_without_a_word_of_it_and_so_is_its_end_told() {
        UUID mesa = new UUID(0, 2);
        assertThat(
                        told(
                                inForce(),
                                now(Visibility.INTERNAL),
                                now(Visibility.RESTRICTED),
                                voided(Visibility.RESTRICTED)))
                .hasSize(3)
                .endsWith(
                        new PublicEvent.AgreementWithdrawn(agreement.value(), mesa, "AC-1", null),
                        new PublicEvent.AgreementWithdrawn(
                                agreement.value(), mesa, "AC-1", "VOIDED"));
    }

    @Test
    void what_was_never_public_is_not_withdrawn_and_does_not_end() {
        assertThat(told(now(Visibility.INTERNAL), voided(Visibility.INTERNAL))).isEmpty();
    }

    @Test
    void what_is_public_again_is_told_as_before() {
        assertThat(
                        told(
                                inForce(),
                                now(Visibility.INTERNAL),
                                now(Visibility.PUBLIC),
                                voided(Visibility.PUBLIC)))
                .last()
                .isInstanceOf(PublicEvent.AgreementVoided.class);
    }

    @Test
    void a_commitment_that_was_public_is_withdrawn_too() {
        var commitment = new CommitmentId(new UUID(0, 3));
        Recorded accepted =
                recorded(
                        new CommitmentAccepted(
                                commitment,
                                agreement,
                                new MesaId(new UUID(0, 2)),
                                "CO-1",
                                new ActorId(new UUID(0, 4)),
                                LocalDate.of(2021, 9, 7),
                                LocalDate.of(2022, 9, 7),
                                Visibility.PUBLIC,
                                CONCERNED));
        Recorded restricted =
                recorded(
                        new CommitmentVisibilityChanged(
                                commitment, Visibility.INTERNAL, null, "Resolución 12"));
        assertThat(
                        Published.of(restricted, _ -> PriorPublication.of(List.of(accepted)))
                                .orElseThrow()
                                .data())
                .isEqualTo(
                        new PublicEvent.CommitmentWithdrawn(
                                commitment.value(),
                                agreement.value(),
                                new UUID(0, 2),
                                "CO-1",
                                null));
    }

    @Test
    void every_public_event_but_one_has_one_event_inside_that_may_be_published() {
        assertThat(Vocabulary.events().keySet().stream().filter(Published::mayBe))
                .hasSize(PublicEvent.class.getPermittedSubclasses().length - 1);
    }

    /** The one that no event of the domain stands behind. */
    @Test
    void that_a_tail_was_given_up_is_of_the_journal_and_says_nothing_of_why() {
        UUID journal = new UUID(1, 1);
        Metadata by =
                new Metadata(
                        "operator",
                        Set.of(Role.ADMIN),
                        null,
                        Instant.EPOCH,
                        journal,
                        journal,
                        null);
        CloudEvent told =
                Published.abandoned(
                        new UUID(0, 9),
                        8,
                        journal,
                        Instant.EPOCH,
                        by,
                        new AbandonedTail(3, 7, "Copia de mayo"));
        assertThat(told.data()).isEqualTo(new PublicEvent.TailAbandoned(journal, 3, 7));
        assertThat(told.data().mesa()).isNull();
        assertThat(told.position()).isEqualTo(8);
        assertThat(told.source()).isEqualTo("/journals/" + journal);
        assertThat(new String(Json.MAPPER.writeValueAsBytes(told), UTF_8))
                .doesNotContain("Copia", "operator");
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
