package mesa.domain.agreement;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.TAGS;
import static mesa.domain.Decided.TEXT;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.agreed;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.evidence;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Decided.found;
import static mesa.domain.Decided.onTheTable;
import static mesa.domain.Decided.proposal;
import static mesa.domain.Decided.started;
import static mesa.domain.Decided.verifier;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.OIM;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementCommand.AdoptAgreement;
import mesa.api.agreement.AgreementCommand.AmendAgreementText;
import mesa.api.agreement.AgreementCommand.BringIntoForce;
import mesa.api.agreement.AgreementCommand.ClassifyAgreement;
import mesa.api.agreement.AgreementCommand.CloseAgreement;
import mesa.api.agreement.AgreementCommand.LapseAgreement;
import mesa.api.agreement.AgreementCommand.ProposeAgreement;
import mesa.api.agreement.AgreementCommand.ReopenAgreement;
import mesa.api.agreement.AgreementCommand.RevokeAgreement;
import mesa.api.agreement.AgreementCommand.SupersedeAgreement;
import mesa.api.agreement.AgreementCommand.VoidAgreement;
import mesa.api.agreement.AgreementCommand.WithdrawAgreement;
import mesa.api.agreement.AgreementEvent.AgreementAdopted;
import mesa.api.agreement.AgreementEvent.AgreementClassified;
import mesa.api.agreement.AgreementEvent.AgreementClosed;
import mesa.api.agreement.AgreementEvent.AgreementProposed;
import mesa.api.agreement.AgreementEvent.AgreementReopened;
import mesa.api.agreement.AgreementEvent.AgreementVoided;
import mesa.api.agreement.AgreementEvent.AgreementWithdrawn;
import mesa.api.agreement.AgreementFacts;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementRejection.DecisionNotAdopted;
import mesa.api.agreement.AgreementRejection.NoFollowUpBody;
import mesa.api.agreement.AgreementRejection.NotAdopted;
import mesa.api.agreement.AgreementRejection.NotDecided;
import mesa.api.agreement.AgreementRejection.NotInForce;
import mesa.api.agreement.AgreementRejection.NotOnTheTable;
import mesa.api.agreement.AgreementRejection.NothingProposed;
import mesa.api.agreement.AgreementRejection.NothingToReopen;
import mesa.api.agreement.AgreementRejection.OutcomeOpen;
import mesa.api.agreement.AgreementRejection.SessionNotOpen;
import mesa.api.agreement.AgreementRejection.TechnicalTableUnknown;
import mesa.api.agreement.AgreementStatus;
import mesa.api.agreement.Concerned;
import mesa.api.agreement.DraftCommitment;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.CancellationCause;
import mesa.api.commitment.CoResponsible;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CourseCommand.CancelCommitment;
import mesa.api.commitment.CourseCommand.ReopenCommitment;
import mesa.api.commitment.CourseCommand.ReportFulfilment;
import mesa.api.commitment.CourseCommand.StartCommitment;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.MeansFinding;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.ReopeningGround;
import mesa.api.commitment.ReportCommand.AttachEvidence;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.VerificationCommand.ConfirmFinding;
import mesa.api.commitment.VerificationCommand.ContestFinding;
import mesa.api.commitment.VerificationCommand.IssueFinding;
import mesa.api.commitment.VerificationCommand.RequestVerification;
import mesa.api.commitment.VerificationCommand.ResolveContest;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaCommand.CreateTechnicalTable;
import mesa.api.session.AttendanceCommand.RegisterDeparture;
import mesa.api.session.DecisionCommand.AmendText;
import mesa.api.session.DecisionCommand.CastVote;
import mesa.api.session.DecisionCommand.CloseVote;
import mesa.api.session.DecisionCommand.OpenDeliberation;
import mesa.api.session.DecisionCommand.OpenVote;
import mesa.api.session.SessionId;
import mesa.api.session.VoteValue;
import mesa.domain.Reaction;
import mesa.domain.Setting;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules INV-G at their boundaries. */
class AgreementBoundariesTest {
    private static final AgreementId SECOND = new AgreementId(Setting.id("second"));
    private static final CommitmentId OTHER = new CommitmentId(Setting.id("other"));
    private static final AdoptAgreement ADOPT = new AdoptAgreement(AGREEMENT, SESSION);

    private static AgreementStatus statusOf(Story story) {
        return story.facts(AGREEMENT, AgreementFacts.class).status();
    }

    private static ProposeAgreement declarative(
            AgreementId agreement, @Nullable FollowUpBody body, List<DraftCommitment> drafts) {
        return new ProposeAgreement(
                agreement,
                MESA,
                SESSION,
                4,
                "Otro",
                TEXT,
                AgreementKind.DECLARATIVE,
                body,
                TAGS,
                drafts,
                null,
                null,
                null);
    }

    private static ClassifyAgreement classify(@Nullable FollowUpBody body) {
        return new ClassifyAgreement(AGREEMENT, AgreementKind.OPERATIVE, TAGS, body, "Revisión");
    }

    private static Story ended() {
        return adopted().done(new VoidAgreement(AGREEMENT, "Duplicado"));
    }

    @Test
    void is_adopted_without_commitments_unless_it_is_operative() {
        agreed(declarative(AGREEMENT, FollowUpBody.of(MREMH), List.of()))
                .when(ADOPT)
                .thenAccepted(AgreementAdopted.class);
    }

    @Test
    void the_platform_adopts_nothing_a_session_did_not_decide() {
        opened().done(proposal())
                .as(Caller.SYSTEM)
                .when(ADOPT)
                .thenRefused(new NotDecided(AGREEMENT, SESSION));
    }

    @Test
    void the_platform_adopts_what_was_decided_before_the_quorum_was_lost() {
        agreed(proposal())
                .later(1)
                .done(new RegisterDeparture(SESSION, CUENCA))
                .later(1)
                .as(Caller.SYSTEM)
                .when(ADOPT)
                .thenAccepted(AgreementAdopted.class);
    }

    @Test
    void nobody_adopts_in_a_session_there_is_not() {
        SessionId nowhere = new SessionId(Setting.id("nowhere"));
        agreed(proposal())
                .when(new AdoptAgreement(AGREEMENT, nowhere))
                .thenRefused(new SessionNotOpen(AGREEMENT, nowhere));
    }

    @Test
    void what_was_withdrawn_is_neither_amended_nor_withdrawn_nor_adopted() {
        Story story = agreed(proposal());
        story.when(new WithdrawAgreement(AGREEMENT, "Sin objeto"))
                .thenAccepted(new AgreementWithdrawn(AGREEMENT, "Sin objeto"));
        var withdrawn = new NotOnTheTable(AGREEMENT, AgreementStatus.WITHDRAWN);
        story.when(new AmendAgreementText(AGREEMENT, "Otro texto")).thenRefused(withdrawn);
        story.when(new WithdrawAgreement(AGREEMENT, "Sin objeto")).thenRefused(withdrawn);
        story.when(ADOPT).thenRefused(withdrawn);
        new Story()
                .when(new WithdrawAgreement(AGREEMENT, "Sin objeto"))
                .thenRefused(new NothingProposed(AGREEMENT));
    }

    @Test
    void is_proposed_to_a_session_convened_that_has_not_begun() {
        convened().when(proposal()).thenAccepted(AgreementProposed.class);
    }

    @Test
    void a_follow_up_body_is_an_actor_or_a_technical_table_of_the_mesa() {
        FollowUpBody table = new FollowUpBody(null, "Protección");
        deciding()
                .when(declarative(AGREEMENT, table, List.of()))
                .thenRefused(new TechnicalTableUnknown(AGREEMENT, "Protección"));
        deciding()
                .done(new CreateTechnicalTable(MESA, "Protección", "Seguimiento", MREMH))
                .when(declarative(AGREEMENT, table, List.of()))
                .thenAccepted(AgreementProposed.class);
    }

    @Test
    void is_in_force_by_the_chair_only_where_it_waits_for_nothing() {
        adopted()
                .when(new BringIntoForce(AGREEMENT))
                .thenRefused(new NotAdopted(AGREEMENT, AgreementStatus.IN_FORCE));
        new Story().when(new BringIntoForce(AGREEMENT)).thenRefused(new NothingProposed(AGREEMENT));
    }

    @Test
    void is_filed_at_every_stage_and_told_only_once_it_was_adopted() {
        assertThat(
                        deciding()
                                .done(proposal())
                                .when(classify(FollowUpBody.of(MREMH)))
                                .thenAccepted(AgreementClassified.class)
                                .announcement())
                .isNull();
        adopted().when(classify(null)).thenRefused(new NoFollowUpBody(AGREEMENT));
        new Story()
                .when(classify(FollowUpBody.of(MREMH)))
                .thenRefused(new NothingProposed(AGREEMENT));
        Story story = adopted().done(classify(FollowUpBody.of(MREMH)));
        assertThat(statusOf(story)).isEqualTo(AgreementStatus.IN_FORCE);
        Story proposed = deciding().done(proposal()).done(classify(FollowUpBody.of(MREMH)));
        assertThat(statusOf(proposed)).isEqualTo(AgreementStatus.PROPOSED);
    }

    @Test
    void is_ended_only_by_another_that_binds() {
        adopted()
                .when(new SupersedeAgreement(AGREEMENT, AGREEMENT))
                .thenRefused(new DecisionNotAdopted(AGREEMENT, AGREEMENT));
        Story proposed = adopted().done(declarative(SECOND, FollowUpBody.of(MREMH), List.of()));
        proposed.when(new RevokeAgreement(AGREEMENT, SECOND, "Cambio"))
                .thenRefused(new DecisionNotAdopted(AGREEMENT, SECOND));
        proposed.when(new SupersedeAgreement(AGREEMENT, SECOND))
                .thenRefused(new DecisionNotAdopted(AGREEMENT, SECOND));
    }

    @Test
    void what_ended_ends_no_more() {
        var voided = new NotInForce(AGREEMENT, AgreementStatus.VOIDED);
        ended().when(new SupersedeAgreement(AGREEMENT, SECOND)).thenRefused(voided);
        ended().when(new RevokeAgreement(AGREEMENT, SECOND, "Cambio")).thenRefused(voided);
        ended().when(new LapseAgreement(AGREEMENT, LocalDate.of(2021, 12, 31))).thenRefused(voided);
        ended().when(new VoidAgreement(AGREEMENT, "Duplicado")).thenRefused(voided);
        ended().when(new CloseAgreement(AGREEMENT)).thenRefused(voided);
        ended().when(new ReopenAgreement(AGREEMENT, "Cambio"))
                .thenRefused(new NothingToReopen(AGREEMENT, AgreementStatus.VOIDED));
        var nothing = new NothingProposed(AGREEMENT);
        new Story().when(new VoidAgreement(AGREEMENT, "Duplicado")).thenRefused(nothing);
        new Story().when(new ReopenAgreement(AGREEMENT, "Cambio")).thenRefused(nothing);
    }

    /** Two commitments of the agreement: one found so, the other cancelled, or found so too. */
    private static Story closing(Outcome first, @Nullable Outcome second) {
        Story story = found(first).as(Role.SECRETARIAT, Role.CHAIR);
        story.done(new FormulateCommitment(OTHER, AGREEMENT, formulation()));
        if (second == null) {
            return story.done(
                    new CancelCommitment(OTHER, CancellationCause.LAW_CHANGED, "Ley nueva"));
        }
        return story.speakingFor(MIES)
                .done(
                        new AcceptCommitment(OTHER),
                        new StartCommitment(OTHER),
                        new AttachEvidence(OTHER, evidence(RECORD)),
                        new ReportFulfilment(OTHER, "Cumplido"))
                .as(Role.SECRETARIAT)
                .done(new RequestVerification(OTHER))
                .as(verifier())
                .done(
                        new IssueFinding(
                                OTHER,
                                List.of(
                                        new MeansFinding(
                                                "record", second, "Se revisó", List.of(RECORD))),
                                "Hallazgo"))
                .as(Role.SECRETARIAT);
    }

    private static AgreementClosed closed(Outcome first, @Nullable Outcome second) {
        return closing(first, second)
                .when(new CloseAgreement(AGREEMENT))
                .thenAccepted(AgreementClosed.class);
    }

    @Test
    void its_outcome_is_what_its_commitments_came_to_the_cancelled_apart() {
        AgreementClosed one = closed(Outcome.FULFILLED, null);
        assertThat(one.outcome()).isEqualTo(AgreementStatus.FULFILLED);
        assertThat(one.fulfilled()).isEqualTo(1);
        assertThat(one.cancelled()).isEqualTo(1);
        AgreementClosed mixed = closed(Outcome.FULFILLED, Outcome.NOT_FULFILLED);
        assertThat(mixed.outcome()).isEqualTo(AgreementStatus.PARTIALLY_FULFILLED);
        assertThat(mixed.notFulfilled()).isEqualTo(1);
        AgreementClosed part = closed(Outcome.PARTIAL, Outcome.NOT_FULFILLED);
        assertThat(part.outcome()).isEqualTo(AgreementStatus.PARTIALLY_FULFILLED);
        assertThat(part.partial()).isEqualTo(1);
        assertThat(closed(Outcome.FULFILLED, Outcome.PARTIAL).outcome())
                .isEqualTo(AgreementStatus.PARTIALLY_FULFILLED);
        assertThat(closed(Outcome.NOT_FULFILLED, Outcome.NOT_FULFILLED).outcome())
                .isEqualTo(AgreementStatus.NOT_FULFILLED);
        assertThat(closed(Outcome.FULFILLED, Outcome.FULFILLED).outcome())
                .isEqualTo(AgreementStatus.FULFILLED);
    }

    @Test
    void is_not_closed_while_one_of_two_is_open() {
        Story story = found(Outcome.FULFILLED).as(Role.SECRETARIAT, Role.CHAIR);
        story.done(new FormulateCommitment(OTHER, AGREEMENT, formulation()))
                .when(new CloseAgreement(AGREEMENT))
                .thenRefused(new OutcomeOpen(AGREEMENT, 1));
    }

    @Test
    void is_reopened_whatever_its_outcome_was() {
        for (Outcome outcome : List.of(Outcome.FULFILLED, Outcome.PARTIAL, Outcome.NOT_FULFILLED)) {
            Story story = closing(outcome, null).done(new CloseAgreement(AGREEMENT));
            story.when(new ReopenAgreement(AGREEMENT, "Evidencia nueva"))
                    .thenAccepted(AgreementReopened.class);
            assertThat(statusOf(story)).isEqualTo(AgreementStatus.IN_FORCE);
        }
    }

    @Test
    void concerns_whoever_follows_it_up_owes_or_supports_it_in_public_once_each() {
        Formulation supported =
                formulation()
                        .supportedBy(
                                List.of(
                                        new CoResponsible(ASOC, "Difusión"),
                                        new CoResponsible(MREMH, "Datos")));
        Formulation kept =
                formulation()
                        .owedBy(OIM)
                        .shownTo(
                                Visibility.RESTRICTED,
                                new Reserve("LOSPEE, art. 19", LocalDate.of(2030, 1, 1)));
        List<DraftCommitment> drafts =
                List.of(
                        new DraftCommitment(COMMITMENT, supported),
                        new DraftCommitment(OTHER, kept));
        Story story = agreed(declarative(AGREEMENT, FollowUpBody.of(MREMH), drafts));
        Concerned expected = new Concerned(List.of(MREMH, MIES, ASOC), List.of(21));
        assertThat(story.when(ADOPT).thenAccepted(AgreementAdopted.class).concerned())
                .isEqualTo(expected);
        story.done(
                new FormulateCommitment(COMMITMENT, AGREEMENT, supported),
                new FormulateCommitment(OTHER, AGREEMENT, kept));
        assertThat(
                        story.when(new VoidAgreement(AGREEMENT, "Duplicado"))
                                .thenAccepted(AgreementVoided.class)
                                .concerned())
                .isEqualTo(expected);
    }

    @Test
    void its_term_is_watched_only_where_it_has_one() {
        Reaction lapse = new WhenAgreementHasATermThenItLapses();
        assertThat(agreed(proposal()).done(ADOPT).asks(lapse)).isEmpty();
        LocalDate term = LocalDate.of(2021, 12, 31);
        Story story =
                agreed(
                        new ProposeAgreement(
                                AGREEMENT,
                                MESA,
                                SESSION,
                                4,
                                "Otro",
                                TEXT,
                                AgreementKind.DECLARATIVE,
                                FollowUpBody.of(MREMH),
                                TAGS,
                                List.of(),
                                term,
                                null,
                                null));
        assertThat(story.done(ADOPT).asks(lapse))
                .containsExactly(
                        Reaction.Intent.at(
                                Instant.parse("2022-01-01T05:00:00Z"),
                                new LapseAgreement(AGREEMENT, term)));
    }

    @Test
    void what_a_session_decides_is_adopted_at_once_and_what_it_rejects_is_not() {
        Reaction adopt = new WhenDecisionCarriesThenAdoptAgreement();
        assertThat(agreed(proposal()).asks(adopt)).containsExactly(Reaction.Intent.now(ADOPT));
        assertThat(voted(VoteValue.IN_FAVOUR).asks(adopt))
                .containsExactly(Reaction.Intent.now(ADOPT));
        assertThat(voted(VoteValue.AGAINST).asks(adopt)).isEmpty();
        assertThat(deciding().asks(adopt)).isEmpty();
    }

    private static Story voted(VoteValue value) {
        Story story = deciding().done(proposal()).done(new OpenDeliberation(SESSION, 4));
        onTheTable(story, AGREEMENT, TEXT)
                .done(new OpenVote(SESSION, AGREEMENT, "Hay objeciones", null));
        for (ActorId actor : List.of(MREMH, MIES, CUENCA)) {
            story.done(new CastVote(SESSION, AGREEMENT, actor, value));
        }
        return story.done(new CloseVote(SESSION, AGREEMENT, null));
    }

    @Test
    void a_text_amended_in_session_is_amended_in_the_proposal() {
        Story story = deciding().done(proposal()).done(new OpenDeliberation(SESSION, 4));
        onTheTable(story, AGREEMENT, TEXT)
                .done(new AmendText(SESSION, AGREEMENT, MREMH, "Otro texto", "Precisión"));
        assertThat(story.asks(new WhenTextIsAmendedThenAmendAgreement()))
                .containsExactly(
                        Reaction.Intent.now(new AmendAgreementText(AGREEMENT, "Otro texto")));
        assertThat(deciding().asks(new WhenTextIsAmendedThenAmendAgreement())).isEmpty();
    }

    @Test
    void the_last_act_on_a_commitment_closes_or_reopens_its_agreement() {
        Reaction close = new WhenCommitmentClosesThenCloseAgreement();
        Reaction.Intent closing = Reaction.Intent.now(new CloseAgreement(AGREEMENT));
        Story firm = found(Outcome.FULFILLED).speakingFor(MIES);
        assertThat(firm.asks(close)).isEmpty();
        assertThat(firm.done(new ConfirmFinding(COMMITMENT)).asks(close)).containsExactly(closing);
        assertThat(
                        found(Outcome.PARTIAL)
                                .speakingFor(MIES)
                                .done(new ContestFinding(COMMITMENT, "Falta", List.of()))
                                .as(chair())
                                .done(new ResolveContest(COMMITMENT, Outcome.FULFILLED, "x"))
                                .asks(close))
                .containsExactly(closing);
        Story cancelled =
                started()
                        .as(chair())
                        .done(
                                new CancelCommitment(
                                        COMMITMENT, CancellationCause.LAW_CHANGED, "Ley nueva"));
        assertThat(cancelled.asks(close)).containsExactly(closing);
        Reaction reopen = new WhenCommitmentReopensThenReopenAgreement();
        assertThat(cancelled.asks(reopen)).isEmpty();
        long at = firm.journal().getLast().version() - 1;
        firm.as(chair())
                .done(new ReopenCommitment(COMMITMENT, at, ReopeningGround.RESULT_LAPSED, "Ya no"));
        assertThat(firm.asks(reopen))
                .containsExactly(Reaction.Intent.now(new ReopenAgreement(AGREEMENT, "Ya no")));
    }
}
