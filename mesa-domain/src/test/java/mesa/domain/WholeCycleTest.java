package mesa.domain;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.FIRST_QUARTER;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.TEXT;
import static mesa.domain.Decided.evidence;
import static mesa.domain.Decided.finding;
import static mesa.domain.Decided.proposal;
import static mesa.domain.Decided.report;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SECRE;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.deciding;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.acta.ActaCommand.CirculateActa;
import mesa.api.acta.ActaCommand.CompleteSignatures;
import mesa.api.acta.ActaCommand.PublishActa;
import mesa.api.acta.ActaCommand.SignActa;
import mesa.api.acta.ActaFacts;
import mesa.api.acta.ActaId;
import mesa.api.acta.Signature;
import mesa.api.acta.SignatureMethod;
import mesa.api.acta.SigningCapacity;
import mesa.api.actor.ActorCommand.RecordActorSuccession;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementFacts;
import mesa.api.agreement.AgreementStatus;
import mesa.api.commitment.BreachCommand.ApproveRemediation;
import mesa.api.commitment.BreachCommand.CureBreach;
import mesa.api.commitment.BreachCommand.DeclareBreach;
import mesa.api.commitment.BreachCommand.NotifyBreach;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CourseCommand.ReportFulfilment;
import mesa.api.commitment.CourseCommand.StartCommitment;
import mesa.api.commitment.ExtensionCommand.GrantExtension;
import mesa.api.commitment.ExtensionCommand.RequestExtension;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.RemediationStep;
import mesa.api.commitment.ReportCommand.AcceptReport;
import mesa.api.commitment.ReportCommand.AttachEvidence;
import mesa.api.commitment.VerificationCommand.ContestFinding;
import mesa.api.commitment.VerificationCommand.RequestVerification;
import mesa.api.commitment.VerificationCommand.ResolveContest;
import mesa.api.session.AgendaCommand.NoteItem;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.AgendaCommand.ResolveItem;
import mesa.api.session.DecisionCommand.DeclareConsensus;
import mesa.api.session.DecisionCommand.OpenDeliberation;
import mesa.api.session.DecisionCommand.ProposeText;
import mesa.api.session.SessionCommand.CloseSession;
import org.junit.jupiter.api.Test;

/**
 * One agreement from proposal to outcome: decision, acta, extension, breach, succession, contest.
 */
class WholeCycleTest {
    private static final Caller CHAIR = new Caller("chair", Set.of(Role.CHAIR), MREMH.value());
    private static final Caller SECRETARY =
            new Caller("secretary", Set.of(Role.SECRETARIAT), SECRE.value());
    private static final Caller VERIFIER =
            new Caller("verifier", Set.of(Role.VERIFIER), CUENCA.value());
    private static final Caller REGISTRAR = new Caller("registrar", Set.of(Role.ADMIN), null);
    private static final ActorId HEIR = SECRE;

    private static Caller delegate(ActorId actor, String name) {
        return new Caller(name, Set.of(Role.DELEGATE), actor.value());
    }

    static Chronicle told() {
        Caller mies = delegate(MIES, "mies");
        Caller heir = delegate(HEIR, "heir");
        Chronicle c = new Chronicle(deciding());
        decide(c);
        acta(c);
        c.at("2021-09-20T09:00-05:00")
                .refused(delegate(CUENCA, "cuenca"), new AcceptCommitment(COMMITMENT))
                .done(mies, new AcceptCommitment(COMMITMENT))
                .at("2022-01-03T09:00-05:00")
                .done(mies, new StartCommitment(COMMITMENT))
                .at("2022-04-04T09:00-05:00")
                .refused(mies, report(FIRST_QUARTER, 400, LocalDate.of(2022, 3, 31)))
                .done(
                        mies,
                        new AttachEvidence(COMMITMENT, evidence(RECORD)),
                        report(FIRST_QUARTER, 400, LocalDate.of(2022, 3, 31)))
                .done(SECRETARY, new AcceptReport(COMMITMENT, "attended", FIRST_QUARTER))
                .at("2022-11-15T09:00-05:00")
                .done(
                        mies,
                        new RequestExtension(
                                COMMITMENT, LocalDate.of(2023, 3, 31), "Contratación", "Brigadas"))
                .refused(mies, new GrantExtension(COMMITMENT, null))
                .done(CHAIR, new GrantExtension(COMMITMENT, null));
        breach(c);
        c.at("2023-06-01T09:00-05:00")
                .done(REGISTRAR, new RecordActorSuccession(MIES, HEIR, "Decreto 12", false))
                .at("2023-07-03T09:00-05:00")
                .refused(mies, new ReportFulfilment(COMMITMENT, "Cumplido"))
                .done(heir, new ReportFulfilment(COMMITMENT, "Cumplido"))
                .done(SECRETARY, new RequestVerification(COMMITMENT))
                .refused(heir, finding(Outcome.FULFILLED))
                .done(VERIFIER, finding(Outcome.PARTIAL))
                .at("2023-07-05T09:00-05:00")
                .done(heir, new ContestFinding(COMMITMENT, "Falta un cantón", List.of(RECORD)))
                .done(CHAIR, new ResolveContest(COMMITMENT, Outcome.FULFILLED, "Probado"))
                .at("2023-12-31T09:00-05:00");
        return c;
    }

    private static void decide(Chronicle c) {
        c.done(SECRETARY, proposal())
                .done(
                        CHAIR,
                        new OpenDeliberation(SESSION, 4),
                        new ProposeText(SESSION, 4, AGREEMENT, MREMH, TEXT),
                        new DeclareConsensus(SESSION, AGREEMENT),
                        new ResolveItem(SESSION, 4, "Adoptado"),
                        new OpenItem(SESSION, 5),
                        new NoteItem(SESSION, 5, "Conocido"),
                        new CloseSession(SESSION));
    }

    private static void acta(Chronicle c) {
        ActaId acta =
                c.story().journal().stream()
                        .filter(r -> r.stream().type().equals("acta"))
                        .map(r -> new ActaId(r.stream().id()))
                        .findFirst()
                        .orElseThrow();
        c.at("2021-09-08T09:00-05:00")
                .done(SECRETARY, new CirculateActa(acta))
                .at("2021-09-17T09:00-05:00");
        Sha256 document = c.story().facts(acta, ActaFacts.class).frozen().orElseThrow();
        c.done(CHAIR, new SignActa(acta, document, signature(SigningCapacity.CHAIR, MREMH)))
                .refused(SECRETARY, new CompleteSignatures(acta))
                .done(
                        SECRETARY,
                        new SignActa(acta, document, signature(SigningCapacity.SECRETARY, SECRE)),
                        new CompleteSignatures(acta),
                        new PublishActa(acta, document, document, List.of()));
    }

    private static Signature signature(SigningCapacity capacity, ActorId signer) {
        return new Signature(capacity, signer, "Titular", SignatureMethod.SIMPLE, null);
    }

    private static void breach(Chronicle c) {
        c.at("2023-04-10T09:00-05:00")
                .refused(SECRETARY, new NotifyBreach(COMMITMENT, "Vencido"))
                .at("2023-04-17T09:00-05:00")
                .done(SECRETARY, new NotifyBreach(COMMITMENT, "Vencido"))
                .refused(CHAIR, new DeclareBreach(COMMITMENT, "Sin respuesta", null))
                .at("2023-05-04T09:00-05:00")
                .done(CHAIR, new DeclareBreach(COMMITMENT, "Sin respuesta", null))
                .done(
                        CHAIR,
                        new ApproveRemediation(
                                COMMITMENT,
                                List.of(
                                        new RemediationStep(
                                                "Brigadas", LocalDate.of(2023, 6, 30)))))
                .at("2023-05-31T09:00-05:00")
                .done(SECRETARY, new CureBreach(COMMITMENT, "Hecho", List.of(RECORD)));
    }

    @Test
    void ends_with_an_outcome_nobody_typed() {
        Story story = told().story();
        assertThat(story.facts(AGREEMENT, AgreementFacts.class).status())
                .isEqualTo(AgreementStatus.FULFILLED);
        CommitmentFacts commitment = story.facts(COMMITMENT, CommitmentFacts.class);
        assertThat(commitment.responsible()).hasValue(HEIR);
        assertThat(commitment.originalDue()).hasValue(LocalDate.of(2022, 12, 31));
        assertThat(commitment.due()).hasValue(LocalDate.of(2023, 3, 31));
        assertThat(story.facts(AGREEMENT, AgreementFacts.class).mesa()).isEqualTo(MESA);
    }

    @Test
    void is_told_line_by_line() {
        assertThat(String.join("\n", told().lines()) + "\n").isEqualTo(golden());
    }

    @Test
    void is_the_same_however_often_it_is_told() {
        assertThat(told().lines()).isEqualTo(told().lines());
    }

    private static String golden() {
        try (InputStream in =
                Objects.requireNonNull(
                        WholeCycleTest.class.getResourceAsStream(
                                "/golden/stories/whole-cycle.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
