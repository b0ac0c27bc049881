package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.DUE;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.accepted;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.formulated;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Caller;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.Flaw;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationCommand.AddCoResponsible;
import mesa.api.commitment.FormulationCommand.FlagAcceptanceSilence;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.FormulationCommand.RejectCommitment;
import mesa.api.commitment.FormulationEvent.AcceptanceSilent;
import mesa.api.commitment.FormulationEvent.CoResponsibleAdded;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.FormulationRejection.AcceptedByAnother;
import mesa.api.commitment.FormulationRejection.CoResponsibleSilent;
import mesa.api.commitment.FormulationRejection.NotAwaitingAcceptance;
import mesa.api.commitment.FormulationRejection.NotConcrete;
import mesa.api.commitment.FormulationRejection.NotMeasurable;
import mesa.api.commitment.FormulationRejection.NotVerifiable;
import mesa.api.commitment.FormulationRejection.OutsideHorizon;
import mesa.api.commitment.FormulationRejection.SilenceAlreadyFlagged;
import mesa.api.commitment.FormulationRejection.StillTimeToAccept;
import mesa.api.commitment.FormulationRejection.VerifierTakesPart;
import mesa.api.commitment.FormulationRejection.WithoutDeadline;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcceptCommitmentTest {
    private static final AcceptCommitment ACCEPT = new AcceptCommitment(COMMITMENT);

    private static Story drafted(Formulation formulation) {
        return adopted()
                .done(new FormulateCommitment(COMMITMENT, AGREEMENT, formulation))
                .speakingFor(MIES);
    }

    @Test
    void binds_the_responsible_that_accepts() {
        assertThat(
                        formulated()
                                .speakingFor(MIES)
                                .when(ACCEPT)
                                .thenAccepted(CommitmentAccepted.class)
                                .due())
                .isEqualTo(DUE);
    }

    @Test
    void is_refused_for_anybody_else() {
        formulated()
                .speakingFor(CUENCA)
                .when(ACCEPT)
                .thenRefused(new AcceptedByAnother(COMMITMENT, MIES));
    }

    @Test
    void is_refused_for_a_draft_and_names_the_rule_it_fails() {
        drafted(formulation().measuredBy(List.of()))
                .when(ACCEPT)
                .thenRefused(new NotMeasurable(COMMITMENT, List.of(Flaw.NO_INDICATOR)));
        drafted(formulation().verifiedBy(MIES))
                .when(ACCEPT)
                .thenRefused(new NotVerifiable(COMMITMENT, List.of(Flaw.VERIFIER_IS_RESPONSIBLE)));
        drafted(formulation().dueOn(LocalDate.of(2030, 1, 1)))
                .when(ACCEPT)
                .thenRefused(new OutsideHorizon(COMMITMENT, List.of(Flaw.DUE_BEYOND_HORIZON)));
    }

    @Test
    void is_refused_without_a_deadline_or_without_a_place() {
        Formulation f = formulation();
        drafted(shorn(f, List.of("01"), null))
                .when(ACCEPT)
                .thenRefused(new WithoutDeadline(COMMITMENT));
        drafted(shorn(f, List.of(), DUE))
                .when(ACCEPT)
                .thenRefused(new NotConcrete(COMMITMENT, List.of(Flaw.NO_PLACE)));
    }

    private static Formulation shorn(
            Formulation f, List<String> territories, @Nullable LocalDate due) {
        return new Formulation(
                f.statement(),
                f.product(),
                f.beneficiary(),
                territories,
                f.responsible(),
                f.unit(),
                f.coResponsible(),
                f.focalPoint(),
                f.start(),
                due,
                f.plan(),
                f.indicators(),
                f.means(),
                f.verifier(),
                f.resources(),
                f.risk(),
                f.objectives(),
                f.weight(),
                f.visibility(),
                null);
    }

    @Test
    void happens_once() {
        accepted()
                .when(ACCEPT)
                .thenRefused(new NotAwaitingAcceptance(COMMITMENT, CommitmentStatus.NOT_STARTED));
    }

    @Test
    void silence_is_flagged_after_its_time_and_binds_nobody() {
        Story story = formulated().as(Caller.SYSTEM);
        story.at("2021-09-21T12:00-05:00")
                .when(new FlagAcceptanceSilence(COMMITMENT))
                .thenRefused(new StillTimeToAccept(COMMITMENT, LocalDate.of(2021, 9, 21)));
        story.at("2021-09-22T00:00-05:00")
                .when(new FlagAcceptanceSilence(COMMITMENT))
                .thenAccepted(new AcceptanceSilent(COMMITMENT, MIES));
        story.when(new FlagAcceptanceSilence(COMMITMENT))
                .thenRefused(new SilenceAlreadyFlagged(COMMITMENT));
        assertThat(story.facts(COMMITMENT, CommitmentFacts.class).status())
                .isEqualTo(CommitmentStatus.FORMULATED);
    }

    @Test
    void a_rejected_duty_is_a_draft_again() {
        Story story = formulated().speakingFor(MIES);
        story.done(new RejectCommitment(COMMITMENT, "Sin competencia"));
        assertThat(story.facts(COMMITMENT, CommitmentFacts.class).status())
                .isEqualTo(CommitmentStatus.DRAFT);
    }

    @Test
    void a_co_responsible_is_bound_only_by_its_own_word() {
        formulated()
                .when(new AddCoResponsible(COMMITMENT, ASOC, "Convocatoria", null))
                .thenRefused(new CoResponsibleSilent(COMMITMENT, ASOC));
        formulated()
                .speakingFor(ASOC)
                .when(new AddCoResponsible(COMMITMENT, ASOC, "Convocatoria", null))
                .thenAccepted(CoResponsibleAdded.class);
        formulated()
                .when(new AddCoResponsible(COMMITMENT, CUENCA, "Datos", RECORD))
                .thenRefused(new VerifierTakesPart(COMMITMENT, CUENCA));
    }
}
