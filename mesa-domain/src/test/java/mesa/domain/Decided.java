package mesa.domain;

import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.deciding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementCommand.AdoptAgreement;
import mesa.api.agreement.AgreementCommand.ProposeAgreement;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementTags;
import mesa.api.agreement.DraftCommitment;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.Accumulation;
import mesa.api.commitment.Baseline;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CourseCommand.ReportFulfilment;
import mesa.api.commitment.CourseCommand.StartCommitment;
import mesa.api.commitment.Direction;
import mesa.api.commitment.Evidence;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.Frequency;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.MeansFinding;
import mesa.api.commitment.MeansOfVerification;
import mesa.api.commitment.Measurement;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.Period;
import mesa.api.commitment.Quantity;
import mesa.api.commitment.ReportCommand.AttachEvidence;
import mesa.api.commitment.ReportCommand.SubmitProgressReport;
import mesa.api.commitment.Resources;
import mesa.api.commitment.Risk;
import mesa.api.commitment.VerificationCommand.IssueFinding;
import mesa.api.commitment.VerificationCommand.RequestVerification;
import mesa.api.commitment.Visibility;
import mesa.api.session.DecisionCommand.DeclareConsensus;
import mesa.api.session.DecisionCommand.OpenDeliberation;
import mesa.api.session.DecisionCommand.ProposeText;

/**
 * What follows from the {@link Setting}: an operative agreement decided by consensus on 2021-09-07,
 * and its commitment, which MIES owes by 2022-12-31 and CUENCA verifies: 0 to 2,000 people,
 * reported every quarter.
 */
public final class Decided {
    public static final String TEXT = "Articular la atención a personas retornadas";
    public static final CommitmentId COMMITMENT = new CommitmentId(Setting.id("commitment"));
    public static final LocalDate START = LocalDate.of(2022, 1, 1);
    public static final LocalDate DUE = LocalDate.of(2022, 12, 31);
    public static final Period FIRST_QUARTER =
            new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 3, 31));
    public static final Sha256 RECORD = Sha256.of("registro de atenciones");
    public static final AgreementTags TAGS =
            new AgreementTags(
                    List.of(21), List.of("a"), List.of("01"), List.of("retornadas"), null);

    private Decided() {}

    public static Indicator indicator() {
        return new Indicator(
                "attended",
                "Personas retornadas atendidas",
                "personas",
                new Baseline(Quantity.of(0), LocalDate.of(2021, 9, 1)),
                null,
                Quantity.of(2000),
                DUE,
                Direction.INCREASE,
                Accumulation.CUMULATIVE,
                "suma de atenciones",
                "registro",
                Frequency.QUARTERLY,
                List.of("sex"));
    }

    public static Formulation formulation() {
        return new Formulation(
                "Atender a 2.000 personas retornadas en Azuay",
                "atención",
                "personas retornadas",
                List.of("01"),
                MIES,
                "Protección especial",
                List.of(),
                "Dirección distrital",
                START,
                DUE,
                List.of(),
                List.of(indicator()),
                List.of(new MeansOfVerification("record", "Registro de atenciones")),
                CUENCA,
                Resources.OWN,
                Risk.MEDIUM,
                List.of(21),
                100,
                Visibility.PUBLIC,
                null);
    }

    public static ProposeAgreement proposal(AgreementKind kind, List<DraftCommitment> drafts) {
        return new ProposeAgreement(
                AGREEMENT,
                MESA,
                SESSION,
                4,
                "Personas retornadas",
                TEXT,
                kind,
                FollowUpBody.of(MREMH),
                TAGS,
                drafts,
                null,
                null,
                null);
    }

    public static ProposeAgreement proposal() {
        return proposal(
                AgreementKind.OPERATIVE, List.of(new DraftCommitment(COMMITMENT, formulation())));
    }

    public static Story onTheTable(Story story, AgreementId agreement, String text) {
        return story.done(new ProposeText(SESSION, 4, agreement, MREMH, text));
    }

    /** Proposed, put to the session and agreed by consensus; not adopted yet. */
    public static Story agreed(ProposeAgreement proposal) {
        Story story = deciding().done(proposal).done(new OpenDeliberation(SESSION, 4));
        return onTheTable(story, AGREEMENT, TEXT).done(new DeclareConsensus(SESSION, AGREEMENT));
    }

    public static Story adopted() {
        return agreed(proposal()).done(new AdoptAgreement(AGREEMENT, SESSION));
    }

    public static Story formulated() {
        return adopted().done(new FormulateCommitment(COMMITMENT, AGREEMENT, formulation()));
    }

    public static Caller verifier() {
        return new Caller("v1", Set.of(Role.VERIFIER), CUENCA.value());
    }

    public static Caller chair() {
        return new Caller("c1", Set.of(Role.CHAIR), MREMH.value());
    }

    public static Caller platform() {
        return Caller.SYSTEM;
    }

    public static Story secretariat(Story story) {
        return story.as(new Caller("s1", Set.of(Role.SECRETARIAT), null));
    }

    public static Story accepted() {
        return formulated()
                .at("2021-09-10T10:00-05:00")
                .speakingFor(MIES)
                .done(new AcceptCommitment(COMMITMENT));
    }

    public static Story started() {
        return accepted().at("2022-01-03T09:00-05:00").done(new StartCommitment(COMMITMENT));
    }

    public static Measurement measured(long people, LocalDate on) {
        return new Measurement(
                Quantity.of(people),
                on,
                "registro",
                List.of(
                        new Measurement.Cell("sex", "female", Quantity.of(people - 3)),
                        new Measurement.Cell("sex", "male", Quantity.of(3))));
    }

    public static Story evidenced() {
        return started()
                .at("2022-04-04T09:00-05:00")
                .done(new AttachEvidence(COMMITMENT, evidence(RECORD)));
    }

    public static Evidence evidence(Sha256 hash) {
        return new Evidence(hash, "Registro", "record", 1200, "application/pdf", null);
    }

    public static SubmitProgressReport report(Period period, long people, LocalDate on) {
        return new SubmitProgressReport(
                COMMITMENT, "attended", period, measured(people, on), "Avanza", List.of(RECORD));
    }

    public static Story reported() {
        return evidenced().done(report(FIRST_QUARTER, 400, LocalDate.of(2022, 3, 31)));
    }

    public static Story inVerification() {
        return reported()
                .at("2022-12-01T09:00-05:00")
                .done(new ReportFulfilment(COMMITMENT, "Cumplido"))
                .as(Role.SECRETARIAT)
                .done(new RequestVerification(COMMITMENT));
    }

    public static IssueFinding finding(Outcome outcome) {
        return new IssueFinding(
                COMMITMENT,
                List.of(new MeansFinding("record", outcome, "Se revisó", List.of(RECORD))),
                "Hallazgo");
    }

    public static Story found(Outcome outcome) {
        return inVerification().as(verifier()).done(finding(outcome));
    }

    public static BigDecimal share(String value) {
        return new BigDecimal(value);
    }

    public static ActorId stranger() {
        return Setting.actor("STRANGER");
    }
}
