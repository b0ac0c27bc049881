package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.DUE;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.evidence;
import static mesa.domain.Decided.evidenced;
import static mesa.domain.Decided.finding;
import static mesa.domain.Decided.formulated;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Decided.found;
import static mesa.domain.Decided.inVerification;
import static mesa.domain.Decided.reported;
import static mesa.domain.Decided.started;
import static mesa.domain.Decided.stranger;
import static mesa.domain.Decided.verifier;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.OIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.actor.ActorCommand.RecordActorSuccession;
import mesa.api.actor.ActorId;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseCommand.ReportFulfilment;
import mesa.api.commitment.CourseCommand.StartCommitment;
import mesa.api.commitment.CourseCommand.TransferCommitment;
import mesa.api.commitment.CourseRejection.NotOpen;
import mesa.api.commitment.CourseRejection.NotTheResponsible;
import mesa.api.commitment.Evidence;
import mesa.api.commitment.ExtensionCommand.GrantExtension;
import mesa.api.commitment.ExtensionCommand.RequestExtension;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationCommand.AddCoResponsible;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.MeansFinding;
import mesa.api.commitment.MeansOfVerification;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.ReportCommand.AttachEvidence;
import mesa.api.commitment.ReportEvent.EvidenceAttached;
import mesa.api.commitment.ReportRejection.EvidenceUnknown;
import mesa.api.commitment.TransferKind;
import mesa.api.commitment.VerificationCommand.AssignVerifier;
import mesa.api.commitment.VerificationCommand.ConfirmFinding;
import mesa.api.commitment.VerificationCommand.ContestFinding;
import mesa.api.commitment.VerificationCommand.FileShadowObservation;
import mesa.api.commitment.VerificationCommand.IssueFinding;
import mesa.api.commitment.VerificationCommand.RejectEvidence;
import mesa.api.commitment.VerificationCommand.RequestEvidence;
import mesa.api.commitment.VerificationCommand.RequestVerification;
import mesa.api.commitment.VerificationCommand.ResolveContest;
import mesa.api.commitment.VerificationEvent.ContestResolved;
import mesa.api.commitment.VerificationEvent.EvidenceRequested;
import mesa.api.commitment.VerificationEvent.FindingBecameFirm;
import mesa.api.commitment.VerificationEvent.FindingContested;
import mesa.api.commitment.VerificationEvent.FindingIssued;
import mesa.api.commitment.VerificationEvent.VerificationRequested;
import mesa.api.commitment.VerificationEvent.VerifierAssigned;
import mesa.api.commitment.VerificationRejection.ContestTimeOver;
import mesa.api.commitment.VerificationRejection.FindingStands;
import mesa.api.commitment.VerificationRejection.HashDiffers;
import mesa.api.commitment.VerificationRejection.MeansWithoutFinding;
import mesa.api.commitment.VerificationRejection.NotContested;
import mesa.api.commitment.VerificationRejection.NotInVerification;
import mesa.api.commitment.VerificationRejection.NotTheVerifier;
import mesa.api.commitment.VerificationRejection.NothingChecked;
import mesa.api.commitment.VerificationRejection.ObserverNotOfSociety;
import mesa.api.commitment.VerificationRejection.StillContestable;
import mesa.api.commitment.VerificationRejection.VerifierIsResponsible;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules INV-V at their boundaries. */
class VerificationBoundariesTest {
    private static final LocalDate CONTEST_BY = LocalDate.of(2022, 12, 15);
    private static final ContestFinding CONTEST =
            new ContestFinding(COMMITMENT, "Falta un cantón", List.of(RECORD));
    private static final ConfirmFinding CONFIRM = new ConfirmFinding(COMMITMENT);
    private static final Sha256 PHOTO = Sha256.of("foto");

    private static CommitmentFacts facts(Story story) {
        return story.facts(COMMITMENT, CommitmentFacts.class);
    }

    /** Two means agreed, evidence of each attached, and in verification. */
    private static Story twoMeans() {
        Formulation f = formulation();
        Formulation terms =
                new Formulation(
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
                        f.indicators(),
                        List.of(
                                new MeansOfVerification("record", "Registro"),
                                new MeansOfVerification("photo", "Fotografías")),
                        f.verifier(),
                        f.resources(),
                        f.risk(),
                        f.objectives(),
                        f.weight(),
                        f.visibility(),
                        null);
        return adopted()
                .done(new FormulateCommitment(COMMITMENT, AGREEMENT, terms))
                .at("2022-01-03T09:00-05:00")
                .speakingFor(MIES)
                .done(
                        new AcceptCommitment(COMMITMENT),
                        new StartCommitment(COMMITMENT),
                        new AttachEvidence(COMMITMENT, evidence(RECORD)),
                        new AttachEvidence(
                                COMMITMENT,
                                new Evidence(PHOTO, "Foto", "photo", 900, "image/jpeg", null)),
                        new ReportFulfilment(COMMITMENT, "Cumplido"))
                .as(Role.SECRETARIAT)
                .done(new RequestVerification(COMMITMENT))
                .as(verifier());
    }

    private static MeansFinding means(String key, Outcome outcome, Sha256... checked) {
        return new MeansFinding(key, outcome, "Se revisó", List.of(checked));
    }

    private static IssueFinding finds(MeansFinding... findings) {
        return new IssueFinding(COMMITMENT, List.of(findings), "Hallazgo");
    }

    @ParameterizedTest
    @CsvSource({
        "FULFILLED,FULFILLED,FULFILLED",
        "FULFILLED,PARTIAL,PARTIAL",
        "FULFILLED,NOT_FULFILLED,PARTIAL",
        "NOT_FULFILLED,FULFILLED,PARTIAL",
        "NOT_FULFILLED,NOT_FULFILLED,NOT_FULFILLED",
        "NOT_FULFILLED,PARTIAL,PARTIAL",
        "FULFILLED,NOT_VERIFIABLE,NOT_VERIFIABLE",
        "NOT_VERIFIABLE,NOT_FULFILLED,NOT_VERIFIABLE"
    })
    void the_whole_is_what_its_means_come_to(Outcome record, Outcome photo, Outcome whole) {
        assertThat(
                        twoMeans()
                                .when(
                                        finds(
                                                means("record", record, RECORD),
                                                means("photo", photo, PHOTO)))
                                .thenAccepted(FindingIssued.class)
                                .outcome())
                .isEqualTo(whole);
    }

    @Test
    void what_counts_as_done_was_checked_against_evidence_of_its_own_means() {
        twoMeans()
                .when(
                        finds(
                                means("record", Outcome.FULFILLED, RECORD),
                                means("photo", Outcome.FULFILLED, RECORD)))
                .thenRefused(new HashDiffers(COMMITMENT, RECORD));
        twoMeans()
                .when(
                        finds(
                                means("record", Outcome.FULFILLED, RECORD),
                                means("photo", Outcome.PARTIAL)))
                .thenRefused(new NothingChecked(COMMITMENT, "photo"));
        twoMeans()
                .when(
                        finds(
                                means("record", Outcome.FULFILLED, RECORD),
                                means("photo", Outcome.NOT_FULFILLED)))
                .thenAccepted(FindingIssued.class);
    }

    @Test
    void the_second_means_is_missed_as_the_first_is() {
        twoMeans()
                .when(finds(means("record", Outcome.FULFILLED, RECORD)))
                .thenRefused(new MeansWithoutFinding(COMMITMENT, "photo"));
    }

    @Test
    void is_on_time_when_reported_on_the_last_day_whenever_it_is_verified() {
        FindingIssued onTheDay = findingOf("2022-12-31T23:59-05:00", false);
        assertThat(onTheDay.onTimeOriginal()).isTrue();
        assertThat(onTheDay.onTimeCurrent()).isTrue();
        FindingIssued late = findingOf("2023-01-01T00:00-05:00", false);
        assertThat(late.onTimeOriginal()).isFalse();
        assertThat(late.onTimeCurrent()).isFalse();
        FindingIssued extended = findingOf("2023-01-01T00:00-05:00", true);
        assertThat(extended.onTimeOriginal()).isFalse();
        assertThat(extended.onTimeCurrent()).isTrue();
    }

    private static FindingIssued findingOf(String reported, boolean extended) {
        Story story = evidenced();
        if (extended) {
            story.done(new RequestExtension(COMMITMENT, DUE.plusDays(1), "Demora", "Nuevo proceso"))
                    .as(chair())
                    .done(new GrantExtension(COMMITMENT, null));
        }
        return story.at(reported)
                .speakingFor(MIES)
                .done(new ReportFulfilment(COMMITMENT, "Cumplido"))
                .at("2023-02-01T09:00-05:00")
                .as(Role.SECRETARIAT)
                .done(new RequestVerification(COMMITMENT))
                .as(verifier())
                .when(finding(Outcome.FULFILLED))
                .thenAccepted(FindingIssued.class);
    }

    @Test
    void is_contested_to_the_end_of_the_last_day_by_the_responsible_alone() {
        found(Outcome.PARTIAL)
                .at("2022-12-15T23:59-05:00")
                .speakingFor(MIES)
                .when(CONTEST)
                .thenAccepted(FindingContested.class);
        found(Outcome.PARTIAL)
                .speakingFor(ASOC)
                .when(CONTEST)
                .thenRefused(new NotTheResponsible(COMMITMENT, MIES));
        Sha256 unseen = Sha256.of("nada");
        found(Outcome.PARTIAL)
                .speakingFor(MIES)
                .when(new ContestFinding(COMMITMENT, "Falta un cantón", List.of(unseen)))
                .thenRefused(new EvidenceUnknown(COMMITMENT, unseen));
    }

    @Test
    void only_a_finding_is_contested_confirmed_or_resolved() {
        var where = new NotInVerification(COMMITMENT, CommitmentStatus.IN_VERIFICATION);
        inVerification().speakingFor(MIES).when(CONTEST).thenRefused(where);
        inVerification().speakingFor(MIES).when(CONFIRM).thenRefused(where);
        inVerification()
                .as(chair())
                .when(new ResolveContest(COMMITMENT, Outcome.FULFILLED, "x"))
                .thenRefused(new NotContested(COMMITMENT));
    }

    @Test
    void is_confirmed_early_by_the_responsible_once_and_contested_no_more() {
        found(Outcome.PARTIAL)
                .speakingFor(ASOC)
                .when(CONFIRM)
                .thenRefused(new NotTheResponsible(COMMITMENT, MIES));
        Story story = found(Outcome.PARTIAL).speakingFor(MIES);
        story.when(CONFIRM).thenAccepted(new FindingBecameFirm(COMMITMENT, Outcome.PARTIAL));
        story.when(CONFIRM).thenRefused(new FindingStands(COMMITMENT, Outcome.PARTIAL));
        story.when(CONTEST).thenRefused(new ContestTimeOver(COMMITMENT, CONTEST_BY));
    }

    @Test
    void becomes_firm_by_silence_the_day_after_the_last() {
        found(Outcome.PARTIAL)
                .at("2022-12-15T23:59-05:00")
                .as(Caller.SYSTEM)
                .when(CONFIRM)
                .thenRefused(new StillContestable(COMMITMENT, CONTEST_BY));
    }

    @Test
    void a_contest_that_changes_nothing_says_so_and_stands_firm() {
        Story story = found(Outcome.PARTIAL).speakingFor(MIES).done(CONTEST).as(chair());
        assertThat(
                        story.when(new ResolveContest(COMMITMENT, Outcome.PARTIAL, "Sin prueba"))
                                .thenAccepted(ContestResolved.class)
                                .changed())
                .isFalse();
        story.when(new ResolveContest(COMMITMENT, Outcome.FULFILLED, "x"))
                .thenRefused(new NotContested(COMMITMENT));
        story.as(Caller.SYSTEM)
                .at("2022-12-16T00:00-05:00")
                .when(CONFIRM)
                .thenRefused(new FindingStands(COMMITMENT, Outcome.PARTIAL));
    }

    @Test
    void verification_is_asked_for_by_the_responsible_or_an_office() {
        Story story = reported().done(new ReportFulfilment(COMMITMENT, "Cumplido"));
        story.speakingFor(ASOC)
                .when(new RequestVerification(COMMITMENT))
                .thenRefused(new NotTheResponsible(COMMITMENT, MIES));
        story.speakingFor(MIES)
                .when(new RequestVerification(COMMITMENT))
                .thenAccepted(new VerificationRequested(COMMITMENT, CUENCA));
    }

    @Test
    void whom_a_succession_made_responsible_no_longer_verifies() {
        Story story = reported().done(new ReportFulfilment(COMMITMENT, "Cumplido"));
        succeeded(story)
                .as(Role.SECRETARIAT)
                .when(new RequestVerification(COMMITMENT))
                .thenRefused(new VerifierIsResponsible(COMMITMENT, CUENCA));
        succeeded(inVerification())
                .as(verifier())
                .when(finding(Outcome.FULFILLED))
                .thenRefused(new VerifierIsResponsible(COMMITMENT, CUENCA));
    }

    private static Story succeeded(Story story) {
        return story.as(Role.ADMIN)
                .done(
                        new RecordActorSuccession(MIES, CUENCA, "Decreto 1", false),
                        new TransferCommitment(
                                COMMITMENT, CUENCA, TransferKind.SUCCESSION, "Decreto 1"));
    }

    @Test
    void a_verifier_is_assigned_to_what_is_owed_and_supports_nothing_of_it() {
        Story story =
                started()
                        .speakingFor(ASOC)
                        .done(new AddCoResponsible(COMMITMENT, ASOC, "Convocatoria", null))
                        .as(Role.SECRETARIAT);
        story.when(new AssignVerifier(COMMITMENT, ASOC))
                .thenRefused(new VerifierIsResponsible(COMMITMENT, ASOC));
        story.when(new AssignVerifier(COMMITMENT, OIM))
                .thenAccepted(new VerifierAssigned(COMMITMENT, OIM));
        formulated()
                .when(new AssignVerifier(COMMITMENT, OIM))
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.FORMULATED));
    }

    @Test
    void evidence_is_asked_for_by_the_verifier_or_the_secretariat_while_it_verifies() {
        RequestEvidence ask = new RequestEvidence(COMMITMENT, "record", "Falta marzo");
        inVerification().as(verifier()).when(ask).thenAccepted(EvidenceRequested.class);
        inVerification().as(Role.SECRETARIAT).when(ask).thenAccepted(EvidenceRequested.class);
        inVerification()
                .speakingFor(ASOC)
                .when(ask)
                .thenRefused(new NotTheVerifier(COMMITMENT, CUENCA));
        started()
                .as(Role.SECRETARIAT)
                .when(ask)
                .thenRefused(new NotInVerification(COMMITMENT, CommitmentStatus.IN_EXECUTION));
    }

    @Test
    void evidence_is_rejected_by_the_verifier_and_counts_no_more() {
        Sha256 unseen = Sha256.of("nada");
        inVerification()
                .as(verifier())
                .when(new RejectEvidence(COMMITMENT, unseen, "Ilegible"))
                .thenRefused(new EvidenceUnknown(COMMITMENT, unseen));
        inVerification()
                .speakingFor(ASOC)
                .when(new RejectEvidence(COMMITMENT, RECORD, "Ilegible"))
                .thenRefused(new NotTheVerifier(COMMITMENT, CUENCA));
        Story story = inVerification().as(verifier());
        story.done(new RejectEvidence(COMMITMENT, RECORD, "Ilegible"))
                .speakingFor(MIES)
                .when(new AttachEvidence(COMMITMENT, evidence(RECORD)))
                .thenAccepted(EvidenceAttached.class);
    }

    @Test
    void society_observes_in_its_own_name_what_was_accepted() {
        FileShadowObservation observe =
                new FileShadowObservation(
                        COMMITMENT, ASOC, Outcome.PARTIAL, "Faltan cantones", List.of());
        formulated()
                .speakingFor(ASOC)
                .when(observe)
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.FORMULATED));
        started()
                .speakingFor(CUENCA)
                .when(observe)
                .thenRefused(new ObserverNotOfSociety(COMMITMENT, ASOC));
        ActorId nobody = stranger();
        started()
                .speakingFor(nobody)
                .when(
                        new FileShadowObservation(
                                COMMITMENT, nobody, Outcome.PARTIAL, "Faltan", List.of()))
                .thenRefused(new ObserverNotOfSociety(COMMITMENT, nobody));
    }

    @Test
    void what_is_closed_stays_as_it_was_found() {
        assertThat(facts(found(Outcome.NOT_FULFILLED)).status())
                .isEqualTo(CommitmentStatus.NOT_FULFILLED);
        assertThat(facts(found(Outcome.PARTIAL)).status())
                .isEqualTo(CommitmentStatus.PARTIALLY_FULFILLED);
    }
}
