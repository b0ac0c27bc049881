package mesa.domain.agreement;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.TAGS;
import static mesa.domain.Decided.TEXT;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.agreed;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.deciding;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.agreement.AgreementCommand.AdoptAgreement;
import mesa.api.agreement.AgreementCommand.ChangeAgreementVisibility;
import mesa.api.agreement.AgreementCommand.ProposeAgreement;
import mesa.api.agreement.AgreementCommand.VoidAgreement;
import mesa.api.agreement.AgreementEvent.AgreementAdopted;
import mesa.api.agreement.AgreementEvent.AgreementProposed;
import mesa.api.agreement.AgreementEvent.AgreementVisibilityChanged;
import mesa.api.agreement.AgreementEvent.AgreementVoided;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementRejection.NothingProposed;
import mesa.api.agreement.AgreementRejection.ReserveIncomplete;
import mesa.api.agreement.AgreementRejection.ReserveOfNothing;
import mesa.api.agreement.AgreementRejection.ReserveOver;
import mesa.api.agreement.AgreementRejection.VisibilityUnchanged;
import mesa.api.agreement.DraftCommitment;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.Visibility;
import mesa.domain.Decided;
import mesa.domain.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An agreement is public unless a law and a term keep it back (rule G7). */
class ReserveAgreementTest {
    private static final LocalDate TERM = LocalDate.of(2021, 12, 1);
    private static final Reserve RESERVE = new Reserve("LOSPEE, art. 19", TERM);

    private static ProposeAgreement propose(
            @Nullable Visibility visibility,
            @Nullable Reserve reserve,
            List<DraftCommitment> commitments) {
        return new ProposeAgreement(
                AGREEMENT,
                MESA,
                SESSION,
                4,
                "Personas retornadas",
                TEXT,
                AgreementKind.OPERATIVE,
                FollowUpBody.of(MREMH),
                TAGS,
                commitments,
                null,
                visibility,
                reserve);
    }

    private static ProposeAgreement propose(
            @Nullable Visibility visibility, @Nullable Reserve reserve) {
        return propose(
                visibility, reserve, List.of(new DraftCommitment(COMMITMENT, formulation())));
    }

    private static ChangeAgreementVisibility change(Visibility to, @Nullable Reserve reserve) {
        return new ChangeAgreementVisibility(AGREEMENT, to, reserve, "Resolución 12");
    }

    @Test
    void is_public_when_nobody_says_otherwise() {
        assertThat(
                        deciding()
                                .when(propose(null, null))
                                .thenAccepted(AgreementProposed.class)
                                .visibility())
                .isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void is_not_restricted_without_ground_and_term() {
        deciding()
                .when(propose(Visibility.RESTRICTED, new Reserve(null, TERM)))
                .thenRefused(new ReserveIncomplete(AGREEMENT, List.of("ground")));
        adopted()
                .when(change(Visibility.RESTRICTED, new Reserve("LOSPEE, art. 19", null)))
                .thenRefused(new ReserveIncomplete(AGREEMENT, List.of("until")));
    }

    @Test
    void carries_no_commitment_that_is_restricted_without_ground_and_term() {
        deciding()
                .when(
                        propose(
                                null,
                                null,
                                List.of(
                                        new DraftCommitment(
                                                COMMITMENT,
                                                formulation()
                                                        .shownTo(Visibility.RESTRICTED, null)))))
                .thenRefused(new ReserveIncomplete(AGREEMENT, List.of("ground", "until")));
    }

    @Test
    void is_not_reserved_for_a_term_that_is_over() {
        LocalDate past = LocalDate.of(2021, 9, 1);
        adopted()
                .when(change(Visibility.RESTRICTED, new Reserve("LOSPEE, art. 19", past)))
                .thenRefused(new ReserveOver(AGREEMENT, past));
    }

    @Test
    void is_not_reserved_without_being_restricted() {
        adopted()
                .when(change(Visibility.INTERNAL, RESERVE))
                .thenRefused(new ReserveOfNothing(AGREEMENT, Visibility.INTERNAL));
    }

    @Test
    void is_adopted_as_restricted_as_it_was_proposed() {
        AgreementAdopted event =
                agreed(propose(Visibility.RESTRICTED, RESERVE))
                        .when(new AdoptAgreement(AGREEMENT, SESSION))
                        .thenAccepted(AgreementAdopted.class);
        assertThat(event.visibility()).isEqualTo(Visibility.RESTRICTED);
    }

    @Test
    void is_restricted_and_opened_again_after_its_adoption() {
        adopted()
                .when(change(Visibility.RESTRICTED, RESERVE))
                .thenAccepted(
                        new AgreementVisibilityChanged(
                                AGREEMENT, Visibility.RESTRICTED, RESERVE, "Resolución 12"));
        adopted()
                .done(change(Visibility.RESTRICTED, RESERVE))
                .when(change(Visibility.PUBLIC, null))
                .thenAccepted(AgreementVisibilityChanged.class);
    }

    @Test
    void an_act_after_the_term_is_public() {
        AgreementVoided event =
                adopted()
                        .done(change(Visibility.RESTRICTED, RESERVE))
                        .as(Decided.chair())
                        .at("2021-12-01T10:00-05:00")
                        .when(new VoidAgreement(AGREEMENT, "Número repetido"))
                        .thenAccepted(AgreementVoided.class);
        assertThat(event.visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void the_same_visibility_twice_is_refused() {
        adopted()
                .when(change(Visibility.PUBLIC, null))
                .thenRefused(new VisibilityUnchanged(AGREEMENT, Visibility.PUBLIC));
    }

    @Test
    void what_nobody_proposed_is_not_reserved() {
        AgreementId other = new AgreementId(Setting.id("second"));
        adopted()
                .when(new ChangeAgreementVisibility(other, Visibility.INTERNAL, null, "x"))
                .thenRefused(new NothingProposed(other));
    }
}
