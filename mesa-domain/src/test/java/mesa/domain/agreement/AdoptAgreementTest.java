package mesa.domain.agreement;

import static mesa.domain.Decided.TAGS;
import static mesa.domain.Decided.TEXT;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.agreed;
import static mesa.domain.Decided.onTheTable;
import static mesa.domain.Decided.proposal;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.FIFTH;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.installed;
import static mesa.domain.Setting.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Caller;
import mesa.api.Sha256;
import mesa.api.agreement.Adoption.Manner;
import mesa.api.agreement.AgreementCommand.AdoptAgreement;
import mesa.api.agreement.AgreementCommand.AmendAgreementText;
import mesa.api.agreement.AgreementCommand.ProposeAgreement;
import mesa.api.agreement.AgreementCommand.VoidAgreement;
import mesa.api.agreement.AgreementEvent.AgreementAdopted;
import mesa.api.agreement.AgreementEvent.AgreementInForce;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementRejection.NoCommitments;
import mesa.api.agreement.AgreementRejection.NoFollowUpBody;
import mesa.api.agreement.AgreementRejection.NotCarried;
import mesa.api.agreement.AgreementRejection.NotDecided;
import mesa.api.agreement.AgreementRejection.NotOnTheAgenda;
import mesa.api.agreement.AgreementRejection.NotOnTheTable;
import mesa.api.agreement.AgreementRejection.NotTagged;
import mesa.api.agreement.AgreementRejection.NothingProposed;
import mesa.api.agreement.AgreementRejection.QuorumNotReached;
import mesa.api.agreement.AgreementRejection.SessionAlreadyClosed;
import mesa.api.agreement.AgreementRejection.SessionNotOpen;
import mesa.api.agreement.AgreementRejection.TextDiffers;
import mesa.api.agreement.AgreementStatus;
import mesa.api.agreement.AgreementTags;
import mesa.api.agreement.FollowUpBody;
import mesa.api.session.AgendaCommand.NoteItem;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.AgendaCommand.ResolveItem;
import mesa.api.session.AttendanceCommand.RegisterDeparture;
import mesa.api.session.DecisionCommand.CastVote;
import mesa.api.session.DecisionCommand.CloseVote;
import mesa.api.session.DecisionCommand.DeclareConsensus;
import mesa.api.session.DecisionCommand.OpenDeliberation;
import mesa.api.session.DecisionCommand.OpenVote;
import mesa.api.session.SessionCommand.CloseSession;
import mesa.api.session.SessionCommand.RecessSession;
import mesa.api.session.VoteValue;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdoptAgreementTest {
    private static final AdoptAgreement ADOPT = new AdoptAgreement(AGREEMENT, SESSION);

    @Test
    void records_what_the_session_agreed_under_the_next_code() {
        AgreementAdopted event =
                agreed(proposal()).when(ADOPT).thenAccepted(AgreementAdopted.class);
        assertThat(event.code()).isEqualTo("AC-MN-VI-2021-01");
        assertThat(event.adoption().manner()).isEqualTo(Manner.CONSENSUS);
        assertThat(event.adoption().item()).isEqualTo(4);
        assertThat(event.hash()).isEqualTo(Sha256.of(TEXT));
        assertThat(event.adoptedOn()).isEqualTo(LocalDate.of(2021, 9, 7));
    }

    @Test
    void comes_into_force_at_once_where_the_rules_say_so() {
        assertThat(agreed(proposal()).when(ADOPT).thenAccepted(AgreementInForce.class).on())
                .isEqualTo(LocalDate.of(2021, 9, 7));
    }

    @Test
    void is_refused_before_the_session_opens() {
        convened().done(proposal()).when(ADOPT).thenRefused(new SessionNotOpen(AGREEMENT, SESSION));
    }

    @Test
    void is_refused_in_recess() {
        agreed(proposal())
                .done(new RecessSession(SESSION, "Almuerzo"))
                .when(ADOPT)
                .thenRefused(new SessionNotOpen(AGREEMENT, SESSION));
    }

    @Test
    void is_refused_once_the_quorum_is_lost() {
        agreed(proposal())
                .later(1)
                .done(new RegisterDeparture(SESSION, CUENCA))
                .later(1)
                .when(ADOPT)
                .thenRefused(new QuorumNotReached(AGREEMENT, SESSION, 2, 3));
    }

    @Test
    void is_refused_when_the_session_has_not_decided() {
        opened().done(proposal()).when(ADOPT).thenRefused(new NotDecided(AGREEMENT, SESSION));
    }

    @Test
    void is_refused_when_the_vote_did_not_carry() {
        voted(VoteValue.AGAINST, VoteValue.AGAINST, VoteValue.IN_FAVOUR)
                .when(ADOPT)
                .thenRefused(new NotCarried(AGREEMENT, SESSION, 1, 2, 0));
    }

    @Test
    void keeps_the_tally_of_the_vote_that_carried() {
        AgreementAdopted event =
                voted(VoteValue.IN_FAVOUR, VoteValue.AGAINST, VoteValue.IN_FAVOUR)
                        .when(ADOPT)
                        .thenAccepted(AgreementAdopted.class);
        assertThat(event.adoption().manner()).isEqualTo(Manner.VOTE);
        assertThat(event.adoption().tally())
                .hasToString("Tally[inFavour=2, against=1, abstained=0]");
    }

    @Test
    void is_refused_when_another_text_was_decided() {
        agreed(proposal())
                .done(new AmendAgreementText(AGREEMENT, "Otro texto"))
                .when(ADOPT)
                .thenRefused(new TextDiffers(AGREEMENT, Sha256.of(TEXT), Sha256.of("Otro texto")));
    }

    @Test
    void is_refused_without_a_commitment_when_operative() {
        agreed(proposal(AgreementKind.OPERATIVE, List.of()))
                .when(ADOPT)
                .thenRefused(new NoCommitments(AGREEMENT));
    }

    @Test
    void is_refused_without_a_follow_up_body() {
        agreed(filed(null, TAGS)).when(ADOPT).thenRefused(new NoFollowUpBody(AGREEMENT));
    }

    @Test
    void is_refused_without_an_objective_of_the_compact() {
        agreed(filed(FollowUpBody.of(MREMH), AgreementTags.NONE))
                .when(ADOPT)
                .thenRefused(new NotTagged(AGREEMENT));
    }

    @Test
    void is_refused_when_nobody_proposed_it() {
        deciding().when(ADOPT).thenRefused(new NothingProposed(AGREEMENT));
    }

    @Test
    void happens_once() {
        adopted().when(ADOPT).thenRefused(new NotOnTheTable(AGREEMENT, AgreementStatus.IN_FORCE));
    }

    @Test
    void is_refused_after_the_session_closed() {
        Story story = closed();
        story.later(5)
                .when(ADOPT)
                .thenRefused(
                        new SessionAlreadyClosed(
                                AGREEMENT, SESSION, story.now().minusSeconds(300)));
    }

    @Test
    void is_judged_at_the_instant_of_the_decision_when_the_platform_records_it() {
        closed().later(5).as(Caller.SYSTEM).when(ADOPT).thenAccepted(AgreementAdopted.class);
    }

    @Test
    void transcribes_an_agreement_of_a_documented_edition() {
        AgreementAdopted event =
                installed()
                        .done(transcription(1))
                        .when(new AdoptAgreement(AGREEMENT, FIFTH))
                        .thenAccepted(AgreementAdopted.class);
        assertThat(event.adoption().manner()).isEqualTo(Manner.TRANSCRIPTION);
        assertThat(event.code()).isEqualTo("AC-MN-V-2018-01");
        assertThat(event.adoptedOn()).isEqualTo(LocalDate.of(2018, 11, 30));
    }

    @Test
    void a_transcription_needs_an_item_of_the_documented_agenda() {
        installed()
                .done(transcription(9))
                .when(new AdoptAgreement(AGREEMENT, FIFTH))
                .thenRefused(new NotOnTheAgenda(AGREEMENT, FIFTH, 9));
    }

    @Test
    void a_voided_number_is_never_given_again() {
        AgreementId second = new AgreementId(id("second"));
        ProposeAgreement another =
                new ProposeAgreement(
                        second,
                        MESA,
                        SESSION,
                        4,
                        "Otro",
                        "Otro texto",
                        AgreementKind.DECLARATIVE,
                        FollowUpBody.of(MREMH),
                        TAGS,
                        List.of(),
                        null,
                        null,
                        null);
        Story story = adopted().done(new VoidAgreement(AGREEMENT, "Duplicado")).done(another);
        AgreementAdopted event =
                onTheTable(story, second, "Otro texto")
                        .done(new DeclareConsensus(SESSION, second))
                        .when(new AdoptAgreement(second, SESSION))
                        .thenAccepted(AgreementAdopted.class);
        assertThat(event.code()).isEqualTo("AC-MN-VI-2021-02");
    }

    private static Story closed() {
        return agreed(proposal())
                .later(5)
                .done(
                        new ResolveItem(SESSION, 4, "Adoptado"),
                        new OpenItem(SESSION, 5),
                        new NoteItem(SESSION, 5, "Conocido"),
                        new CloseSession(SESSION));
    }

    private static ProposeAgreement transcription(int item) {
        return new ProposeAgreement(
                AGREEMENT,
                MESA,
                FIFTH,
                item,
                "Visa",
                "Visa electrónica",
                AgreementKind.DECLARATIVE,
                null,
                AgreementTags.NONE,
                List.of(),
                null,
                null,
                null);
    }

    private static ProposeAgreement filed(@Nullable FollowUpBody body, AgreementTags tags) {
        return new ProposeAgreement(
                AGREEMENT,
                MESA,
                SESSION,
                4,
                "Título",
                TEXT,
                AgreementKind.DECLARATIVE,
                body,
                tags,
                List.of(),
                null,
                null,
                null);
    }

    private static Story voted(VoteValue mremh, VoteValue mies, VoteValue cuenca) {
        Story story = deciding().done(proposal()).done(new OpenDeliberation(SESSION, 4));
        return onTheTable(story, AGREEMENT, TEXT)
                .done(
                        new OpenVote(SESSION, AGREEMENT, "Hay objeciones", null),
                        new CastVote(SESSION, AGREEMENT, MREMH, mremh),
                        new CastVote(SESSION, AGREEMENT, MIES, mies),
                        new CastVote(SESSION, AGREEMENT, CUENCA, cuenca),
                        new CloseVote(SESSION, AGREEMENT, null));
    }
}
