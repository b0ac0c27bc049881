package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.FIRST_QUARTER;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.evidence;
import static mesa.domain.Decided.evidenced;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Decided.inVerification;
import static mesa.domain.Decided.measured;
import static mesa.domain.Decided.verifier;
import static mesa.domain.Setting.MIES;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.commitment.Accumulation;
import mesa.api.commitment.CourseCommand.StartCommitment;
import mesa.api.commitment.Evidence;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.Period;
import mesa.api.commitment.Quantity;
import mesa.api.commitment.ReportCommand.AcceptReport;
import mesa.api.commitment.ReportCommand.AttachEvidence;
import mesa.api.commitment.ReportCommand.PublishReport;
import mesa.api.commitment.ReportCommand.RestateMeasurement;
import mesa.api.commitment.ReportCommand.SubmitProgressReport;
import mesa.api.commitment.ReportRejection.CapacityFell;
import mesa.api.commitment.ReportRejection.EvidenceExists;
import mesa.api.commitment.ReportRejection.MeansUnknown;
import mesa.api.commitment.ReportRejection.NoSuchReport;
import mesa.api.commitment.ReportRejection.NotForPublication;
import mesa.api.commitment.ReportRejection.PeriodOutsideTerm;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.VerificationCommand.RequestEvidence;
import mesa.api.commitment.Visibility;
import mesa.domain.Decided;
import mesa.domain.Setting;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** What a report or its evidence is refused for. */
class ReportStagesTest {
    @Test
    void evidence_is_attached_once_and_for_a_means_agreed() {
        evidenced()
                .when(new AttachEvidence(COMMITMENT, evidence(RECORD)))
                .thenRefused(new EvidenceExists(COMMITMENT, RECORD));
        evidenced()
                .when(
                        new AttachEvidence(
                                COMMITMENT,
                                new Evidence(
                                        Sha256.of("foto"),
                                        "Foto",
                                        "photo",
                                        900,
                                        "image/jpeg",
                                        null)))
                .thenRefused(new MeansUnknown(COMMITMENT, "photo"));
        inVerification()
                .as(verifier())
                .when(new RequestEvidence(COMMITMENT, "photo", "Fotografías"))
                .thenRefused(new MeansUnknown(COMMITMENT, "photo"));
    }

    @Test
    void a_report_speaks_of_days_within_the_term() {
        Period before = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 3, 31));
        evidenced()
                .when(Decided.report(before, 400, LocalDate.of(2021, 3, 31)))
                .thenRefused(new PeriodOutsideTerm(COMMITMENT, before));
    }

    @Test
    void only_a_report_that_was_made_is_accepted_or_restated() {
        evidenced()
                .as(Role.SECRETARIAT)
                .when(new AcceptReport(COMMITMENT, "attended", FIRST_QUARTER))
                .thenRefused(new NoSuchReport(COMMITMENT, "attended", FIRST_QUARTER));
        evidenced()
                .when(
                        new RestateMeasurement(
                                COMMITMENT,
                                "attended",
                                FIRST_QUARTER,
                                measured(350, LocalDate.of(2022, 3, 31)),
                                "Duplicados"))
                .thenRefused(new NoSuchReport(COMMITMENT, "attended", FIRST_QUARTER));
    }

    @Test
    void a_restricted_commitment_is_not_published() {
        restricted()
                .as(Role.SECRETARIAT)
                .when(new PublishReport(COMMITMENT, "attended", FIRST_QUARTER))
                .thenRefused(new NotForPublication(COMMITMENT, Visibility.RESTRICTED));
    }

    @Test
    void a_capacity_does_not_fall() {
        Period second = new Period(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 6, 30));
        withCapacity()
                .at("2022-07-04T09:00-05:00")
                .when(trained(second, 30, LocalDate.of(2022, 6, 30)))
                .thenRefused(
                        new CapacityFell(COMMITMENT, "attended", Quantity.of(40), Quantity.of(30)));
    }

    private static Story begun(Formulation terms) {
        return Decided.adopted()
                .done(new FormulateCommitment(COMMITMENT, Setting.AGREEMENT, terms))
                .at("2021-09-10T10:00-05:00")
                .speakingFor(MIES)
                .done(new AcceptCommitment(COMMITMENT))
                .at("2022-01-03T09:00-05:00")
                .done(new StartCommitment(COMMITMENT));
    }

    private static Story restricted() {
        return begun(
                with(Decided.indicator(), Visibility.PUBLIC)
                        .shownTo(
                                Visibility.RESTRICTED,
                                new Reserve("LOSPEE, art. 19", LocalDate.of(2030, 1, 1))));
    }

    private static Story withCapacity() {
        return begun(with(capacity(), Visibility.PUBLIC))
                .at("2022-04-04T09:00-05:00")
                .done(
                        new AttachEvidence(COMMITMENT, evidence(RECORD)),
                        trained(FIRST_QUARTER, 40, LocalDate.of(2022, 3, 31)));
    }

    private static SubmitProgressReport trained(Period period, long people, LocalDate on) {
        return Decided.report(period, people, on);
    }

    private static Indicator capacity() {
        Indicator i = Decided.indicator();
        return new Indicator(
                i.key(),
                "Cantones con oficina",
                "cantones",
                i.baseline(),
                i.baselineDue(),
                i.target(),
                i.targetDate(),
                i.direction(),
                Accumulation.CAPACITY,
                "oficinas abiertas",
                i.source(),
                i.frequency(),
                i.disaggregation());
    }

    private static Formulation with(Indicator indicator, Visibility visibility) {
        Formulation f = formulation();
        return new Formulation(
                f.statement(),
                f.product(),
                f.beneficiary(),
                f.territories(),
                f.responsible(),
                f.unit(),
                f.coResponsible(),
                f.focalPoint(),
                f.start(),
                f.due(),
                f.plan(),
                List.of(indicator),
                f.means(),
                f.verifier(),
                f.resources(),
                f.risk(),
                f.objectives(),
                f.weight(),
                visibility,
                null);
    }
}
