package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.finding;
import static mesa.domain.Decided.found;
import static mesa.domain.Decided.inVerification;
import static mesa.domain.Decided.reported;
import static mesa.domain.Decided.started;
import static mesa.domain.Decided.verifier;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseCommand.ReportFulfilment;
import mesa.api.commitment.MeansFinding;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.VerificationCommand.AssignVerifier;
import mesa.api.commitment.VerificationCommand.FileShadowObservation;
import mesa.api.commitment.VerificationCommand.IssueFinding;
import mesa.api.commitment.VerificationCommand.RejectEvidence;
import mesa.api.commitment.VerificationCommand.RequestVerification;
import mesa.api.commitment.VerificationEvent.FindingIssued;
import mesa.api.commitment.VerificationEvent.ShadowObservationFiled;
import mesa.api.commitment.VerificationRejection.FindingStands;
import mesa.api.commitment.VerificationRejection.HashDiffers;
import mesa.api.commitment.VerificationRejection.MeansWithoutFinding;
import mesa.api.commitment.VerificationRejection.NotInVerification;
import mesa.api.commitment.VerificationRejection.NotReportedFulfilled;
import mesa.api.commitment.VerificationRejection.NotTheVerifier;
import mesa.api.commitment.VerificationRejection.NothingChecked;
import mesa.api.commitment.VerificationRejection.ObserverNotOfSociety;
import mesa.api.commitment.VerificationRejection.VerifierIsResponsible;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

class IssueFindingTest {
    @Test
    void closes_the_commitment_with_what_was_found() {
        Story story = found(Outcome.FULFILLED);
        assertThat(story.facts(COMMITMENT, CommitmentFacts.class).status())
                .isEqualTo(CommitmentStatus.FULFILLED);
    }

    @Test
    void says_whether_it_was_on_time_by_the_original_and_the_current_date() {
        FindingIssued event =
                inVerification()
                        .as(verifier())
                        .when(finding(Outcome.FULFILLED))
                        .thenAccepted(FindingIssued.class);
        assertThat(event.onTimeOriginal()).isTrue();
        assertThat(event.onTimeCurrent()).isTrue();
    }

    @Test
    void is_refused_for_anybody_but_the_verifier() {
        inVerification()
                .as(new Caller("v9", Set.of(Role.VERIFIER), ASOC.value()))
                .when(finding(Outcome.FULFILLED))
                .thenRefused(new NotTheVerifier(COMMITMENT, CUENCA));
    }

    @Test
    void is_refused_while_a_means_has_no_finding() {
        inVerification()
                .as(verifier())
                .when(new IssueFinding(COMMITMENT, List.of(), "x"))
                .thenRefused(new MeansWithoutFinding(COMMITMENT, "record"));
    }

    @Test
    void is_refused_when_the_hash_is_of_no_attached_evidence() {
        Sha256 other = Sha256.of("otro");
        inVerification()
                .as(verifier())
                .when(
                        new IssueFinding(
                                COMMITMENT,
                                List.of(
                                        new MeansFinding(
                                                "record", Outcome.FULFILLED, "x", List.of(other))),
                                "x"))
                .thenRefused(new HashDiffers(COMMITMENT, other));
    }

    @Test
    void is_refused_when_nothing_was_checked() {
        inVerification()
                .as(verifier())
                .when(
                        new IssueFinding(
                                COMMITMENT,
                                List.of(
                                        new MeansFinding(
                                                "record", Outcome.FULFILLED, "x", List.of())),
                                "x"))
                .thenRefused(new NothingChecked(COMMITMENT, "record"));
    }

    @Test
    void a_report_of_completion_closes_nothing() {
        Story story = reported();
        story.done(new ReportFulfilment(COMMITMENT, "Cumplido"));
        assertThat(story.facts(COMMITMENT, CommitmentFacts.class).status().open()).isTrue();
        story.as(verifier())
                .when(finding(Outcome.FULFILLED))
                .thenRefused(
                        new NotInVerification(COMMITMENT, CommitmentStatus.REPORTED_FULFILLED));
    }

    @Test
    void verification_is_asked_for_what_is_reported_complete() {
        started()
                .when(new RequestVerification(COMMITMENT))
                .thenRefused(new NotReportedFulfilled(COMMITMENT, CommitmentStatus.IN_EXECUTION));
    }

    @Test
    void the_responsible_never_verifies_itself() {
        started()
                .as(Role.SECRETARIAT)
                .when(new AssignVerifier(COMMITMENT, MIES))
                .thenRefused(new VerifierIsResponsible(COMMITMENT, MIES));
    }

    @Test
    void stands_unless_contested_or_reopened() {
        found(Outcome.PARTIAL)
                .when(finding(Outcome.FULFILLED))
                .thenRefused(new FindingStands(COMMITMENT, Outcome.PARTIAL));
    }

    @Test
    void what_cannot_be_verified_goes_back_to_be_done() {
        assertThat(found(Outcome.NOT_VERIFIABLE).facts(COMMITMENT, CommitmentFacts.class).status())
                .isEqualTo(CommitmentStatus.IN_EXECUTION);
    }

    @Test
    void rejected_evidence_sends_it_back_into_execution() {
        Story story = inVerification().as(verifier());
        story.done(new RejectEvidence(COMMITMENT, RECORD, "Ilegible"));
        assertThat(story.facts(COMMITMENT, CommitmentFacts.class).status())
                .isEqualTo(CommitmentStatus.IN_EXECUTION);
    }

    @Test
    void only_society_files_a_shadow_observation() {
        found(Outcome.FULFILLED)
                .speakingFor(ASOC)
                .when(
                        new FileShadowObservation(
                                COMMITMENT, ASOC, Outcome.PARTIAL, "Faltan cantones", List.of()))
                .thenAccepted(ShadowObservationFiled.class);
        found(Outcome.FULFILLED)
                .speakingFor(MREMH)
                .when(
                        new FileShadowObservation(
                                COMMITMENT, MREMH, Outcome.PARTIAL, "Faltan cantones", List.of()))
                .thenRefused(new ObserverNotOfSociety(COMMITMENT, MREMH));
    }
}
