package mesa.domain.acta;

import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.chair;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SECRE;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.arrived;
import static mesa.domain.Setting.convened;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.acta.ActaCommand.ApproveActa;
import mesa.api.acta.ActaCommand.ArchiveActa;
import mesa.api.acta.ActaCommand.CirculateActa;
import mesa.api.acta.ActaCommand.CompleteSignatures;
import mesa.api.acta.ActaCommand.DraftActa;
import mesa.api.acta.ActaCommand.NarrateActa;
import mesa.api.acta.ActaCommand.ObserveActa;
import mesa.api.acta.ActaCommand.PublishActa;
import mesa.api.acta.ActaCommand.RecordRectification;
import mesa.api.acta.ActaCommand.RectifyActa;
import mesa.api.acta.ActaCommand.RefuseSignature;
import mesa.api.acta.ActaCommand.ResolveObservation;
import mesa.api.acta.ActaCommand.SignActa;
import mesa.api.acta.ActaEvent.ActaApproved;
import mesa.api.acta.ActaEvent.ActaArchived;
import mesa.api.acta.ActaEvent.ActaCirculated;
import mesa.api.acta.ActaEvent.ActaDrafted;
import mesa.api.acta.ActaEvent.ActaFullySigned;
import mesa.api.acta.ActaEvent.ActaNarrated;
import mesa.api.acta.ActaEvent.ActaObserved;
import mesa.api.acta.ActaEvent.ActaPublished;
import mesa.api.acta.ActaEvent.ActaRectified;
import mesa.api.acta.ActaEvent.ActaSigned;
import mesa.api.acta.ActaEvent.ApprovalWithdrawn;
import mesa.api.acta.ActaEvent.ObservationResolved;
import mesa.api.acta.ActaEvent.RectifyingActaDrafted;
import mesa.api.acta.ActaEvent.SignatureRefused;
import mesa.api.acta.ActaFacts;
import mesa.api.acta.ActaId;
import mesa.api.acta.ActaRejection.DocumentFrozen;
import mesa.api.acta.ActaRejection.NotADraft;
import mesa.api.acta.ActaRejection.NotARecipient;
import mesa.api.acta.ActaRejection.NotCirculated;
import mesa.api.acta.ActaRejection.NotFullySigned;
import mesa.api.acta.ActaRejection.NotInThatCapacity;
import mesa.api.acta.ActaRejection.NothingDrafted;
import mesa.api.acta.ActaRejection.RedactionUnexplained;
import mesa.api.acta.ActaRejection.SignatureMissing;
import mesa.api.acta.ActaRejection.SignedTwice;
import mesa.api.acta.ActaRejection.StillObservable;
import mesa.api.acta.ActaStatus;
import mesa.api.acta.Signature;
import mesa.api.acta.SignatureMethod;
import mesa.api.acta.SigningCapacity;
import mesa.api.actor.ActorId;
import mesa.api.mesa.MesaCommand.AssignSecretariat;
import mesa.api.mesa.MesaCommand.ChangeChair;
import mesa.api.session.AgendaCommand.NoteItem;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.AgendaCommand.ResolveItem;
import mesa.api.session.AttendanceCommand.RegisterDeparture;
import mesa.api.session.SessionCommand.CloseSession;
import mesa.api.session.SessionCommand.DeclareNoQuorum;
import mesa.domain.Reaction;
import mesa.domain.Setting;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** The rules INV-T on their last day, at their last signature and after. */
class ActaBoundariesTest {
    private static final ActaId ACTA = new ActaId(Setting.id("acta"));
    private static final ActaId CLARIFYING = new ActaId(Setting.id("clarifying"));
    private static final LocalDate OBSERVE_BY = LocalDate.of(2021, 9, 15);
    private static final Sha256 REDACTED = Sha256.of("otro");

    private static Story closed() {
        return adopted()
                .later(5)
                .done(
                        new ResolveItem(SESSION, 4, "Adoptado"),
                        new OpenItem(SESSION, 5),
                        new NoteItem(SESSION, 5, "Conocido"),
                        new CloseSession(SESSION));
    }

    private static Story drafted() {
        return closed().later(60).done(new DraftActa(ACTA, SESSION));
    }

    private static Story circulated() {
        return drafted().at("2021-09-08T09:00-05:00").done(new CirculateActa(ACTA));
    }

    private static Story approved() {
        return approved(circulated());
    }

    private static Story approved(Story circulated) {
        return circulated
                .at("2021-09-16T00:00-05:00")
                .as(Caller.SYSTEM)
                .done(new ApproveActa(ACTA))
                .as(chair());
    }

    private static ActaFacts facts(Story story) {
        return story.facts(ACTA, ActaFacts.class);
    }

    private static SignActa sign(Story story, SigningCapacity capacity, ActorId signer) {
        return new SignActa(
                ACTA,
                facts(story).frozen().orElseThrow(),
                new Signature(capacity, signer, "Titular", SignatureMethod.SIMPLE, null));
    }

    private static Story speaking(Story story, ActorId actor) {
        return story.as(new Caller("x", Set.of(Role.CHAIR), actor.value()));
    }

    private static Story signed(Story approved) {
        approved.done(sign(approved, SigningCapacity.CHAIR, MREMH));
        return speaking(approved, SECRE)
                .done(
                        sign(approved, SigningCapacity.SECRETARY, SECRE),
                        new CompleteSignatures(ACTA));
    }

    private static Story published() {
        Story story = signed(approved());
        Sha256 original = facts(story).frozen().orElseThrow();
        return story.done(new PublishActa(ACTA, original, original, List.of()));
    }

    private static RectifyActa rectify(String correction, String reason) {
        return new RectifyActa(CLARIFYING, ACTA, correction, reason);
    }

    @Test
    void is_circulated_in_time_on_the_fifth_working_day_and_late_on_the_sixth() {
        assertThat(circulatedOn("2021-09-14T23:59-05:00").late()).isFalse();
        assertThat(circulatedOn("2021-09-15T00:00-05:00").late()).isTrue();
    }

    private static ActaCirculated circulatedOn(String moment) {
        return drafted()
                .at(moment)
                .when(new CirculateActa(ACTA))
                .thenAccepted(ActaCirculated.class);
    }

    @Test
    void goes_once_to_everybody_who_came_however_often() {
        Story story = adopted().later(1).done(new RegisterDeparture(SESSION, MIES));
        arrived(story.later(1), MIES)
                .later(1)
                .done(
                        new ResolveItem(SESSION, 4, "Adoptado"),
                        new OpenItem(SESSION, 5),
                        new NoteItem(SESSION, 5, "Conocido"),
                        new CloseSession(SESSION),
                        new DraftActa(ACTA, SESSION));
        assertThat(
                        story.when(new CirculateActa(ACTA))
                                .thenAccepted(ActaCirculated.class)
                                .recipients())
                .containsExactly(MREMH, MIES, CUENCA);
    }

    @Test
    void is_observed_to_the_end_of_the_last_day_and_approved_the_day_after() {
        Story story = circulated().at("2021-09-15T23:59-05:00").speakingFor(MIES);
        story.when(new ObserveActa(ACTA, MIES, "4", "Falta una cifra"))
                .thenAccepted(new ActaObserved(ACTA, 1, MIES, "4", "Falta una cifra"));
        circulated()
                .at("2021-09-15T23:59-05:00")
                .as(Caller.SYSTEM)
                .when(new ApproveActa(ACTA))
                .thenRefused(new StillObservable(ACTA, OBSERVE_BY));
    }

    @Test
    void observations_are_numbered_on_and_all_of_them_answered() {
        Story story = circulated().speakingFor(MIES);
        story.done(
                new ObserveActa(ACTA, MIES, "4", "Falta una cifra"),
                new ObserveActa(ACTA, MIES, "5", "Sobra una cifra"));
        assertThat(facts(story).status()).isEqualTo(ActaStatus.OBSERVED);
        story.as(Role.SECRETARIAT).done(new ResolveObservation(ACTA, 2, true, "Se quita"));
        assertThat(facts(story).status()).isEqualTo(ActaStatus.OBSERVED);
        story.when(new ResolveObservation(ACTA, 1, false, "Consta en el anexo"))
                .thenAccepted(new ObservationResolved(ACTA, 1, false, "Consta en el anexo"));
        assertThat(facts(story).status()).isEqualTo(ActaStatus.CIRCULATED);
        story.speakingFor(MIES)
                .when(new ObserveActa(ACTA, MIES, "6", "Otra"))
                .thenAccepted(new ActaObserved(ACTA, 3, MIES, "6", "Otra"));
    }

    @Test
    void what_was_approved_is_neither_observed_nor_answered_nor_approved_again() {
        Story story = approved();
        story.when(new ObserveActa(ACTA, MIES, "4", "x"))
                .thenRefused(new NotCirculated(ACTA, ActaStatus.APPROVED));
        story.when(new ApproveActa(ACTA)).thenRefused(new NotCirculated(ACTA, ActaStatus.APPROVED));
        story.when(new CirculateActa(ACTA)).thenRefused(new NotADraft(ACTA, ActaStatus.APPROVED));
    }

    @Test
    void is_approved_by_the_chair_with_words_and_by_the_platform_in_silence() {
        assertThat(
                        circulated()
                                .at("2021-09-16T00:00-05:00")
                                .as(chair())
                                .when(new ApproveActa(ACTA))
                                .thenAccepted(ActaApproved.class)
                                .bySilence())
                .isFalse();
    }

    @Test
    void words_are_added_to_what_circulates_without_more_ado() {
        circulated()
                .when(new NarrateActa(ACTA, "Relato"))
                .thenAccepted(new ActaNarrated(ACTA, "Relato"));
    }

    @Test
    void words_added_after_approval_withdraw_it_with_its_signatures_and_it_circulates_anew() {
        Story story = approved();
        Sha256 approved = facts(story).frozen().orElseThrow();
        story.done(sign(story, SigningCapacity.CHAIR, MREMH));
        assertThat(facts(story).status()).isEqualTo(ActaStatus.IN_SIGNATURE);
        story.when(new NarrateActa(ACTA, "Relato"))
                .thenAccepted(
                        new ApprovalWithdrawn(ACTA, approved, 1), new ActaNarrated(ACTA, "Relato"));
        assertThat(facts(story).frozen()).isEmpty();
        story.when(new CirculateActa(ACTA)).thenAccepted(ActaCirculated.class);
    }

    @Test
    void whoever_presides_signs_for_the_chair_and_nobody_signs_for_another() {
        Story story = approved();
        speaking(story, MIES)
                .when(sign(story, SigningCapacity.CHAIR, MREMH))
                .thenRefused(new NotInThatCapacity(ACTA, SigningCapacity.CHAIR, MREMH));
        speaking(story, MREMH)
                .when(sign(story, SigningCapacity.SECRETARY, MREMH))
                .thenRefused(new NotInThatCapacity(ACTA, SigningCapacity.SECRETARY, MREMH));
        speaking(story, ASOC)
                .when(sign(story, SigningCapacity.MEMBER, ASOC))
                .thenRefused(new NotInThatCapacity(ACTA, SigningCapacity.MEMBER, ASOC));
        speaking(story, CUENCA)
                .when(sign(story, SigningCapacity.MEMBER, CUENCA))
                .thenAccepted(ActaSigned.class);
    }

    @Test
    void the_office_that_changed_hands_is_signed_for_by_who_held_it_or_holds_it_now() {
        Story story = approved(); // both offices change hands after the session
        story.as(Role.SECRETARIAT, Role.CHAIR)
                .done(
                        new AssignSecretariat(MESA, CUENCA, "Dirección"),
                        new ChangeChair(MESA, MIES, "Viceministerio"));
        speaking(story, MIES)
                .when(sign(story, SigningCapacity.CHAIR, MIES))
                .thenRefused(new NotInThatCapacity(ACTA, SigningCapacity.CHAIR, MIES));
        speaking(story, MREMH)
                .when(sign(story, SigningCapacity.CHAIR, MREMH))
                .thenAccepted(ActaSigned.class);
        speaking(story, SECRE)
                .when(sign(story, SigningCapacity.SECRETARY, SECRE))
                .thenAccepted(ActaSigned.class);
        speaking(story, CUENCA)
                .when(sign(story, SigningCapacity.SECRETARY, CUENCA))
                .thenAccepted(ActaSigned.class);
    }

    @Test
    void a_certificate_is_asked_of_certified_signatures_only() {
        Story story = approved();
        Signature certified =
                new Signature(
                        SigningCapacity.CHAIR,
                        MREMH,
                        "Titular",
                        SignatureMethod.CERTIFIED,
                        "CN=MREMH");
        story.when(new SignActa(ACTA, facts(story).frozen().orElseThrow(), certified))
                .thenAccepted(ActaSigned.class);
    }

    @Test
    void a_chair_that_is_a_member_too_signs_in_each_capacity_once() {
        Story story = approved();
        story.done(sign(story, SigningCapacity.CHAIR, MREMH));
        story.when(sign(story, SigningCapacity.MEMBER, MREMH)).thenAccepted(ActaSigned.class);
        speaking(story, MIES)
                .when(sign(story, SigningCapacity.MEMBER, MIES))
                .thenAccepted(ActaSigned.class);
        story.when(sign(story, SigningCapacity.MEMBER, MIES))
                .thenRefused(new SignedTwice(ACTA, MIES));
    }

    @Test
    void the_chair_is_missed_as_the_secretary_is() {
        Story story = speaking(approved(), SECRE);
        story.when(new CompleteSignatures(ACTA))
                .thenRefused(new SignatureMissing(ACTA, SigningCapacity.CHAIR));
        story.done(sign(story, SigningCapacity.SECRETARY, SECRE))
                .when(new CompleteSignatures(ACTA))
                .thenRefused(new SignatureMissing(ACTA, SigningCapacity.CHAIR));
    }

    @Test
    void signatures_are_complete_once_and_a_member_may_still_add_its_own() {
        Story story = signed(approved());
        Sha256 document = facts(story).frozen().orElseThrow();
        assertThat(story.journal().getLast().event())
                .isEqualTo(new ActaFullySigned(ACTA, SESSION, "ACTA-MN-VI-2021", document, 2));
        story.when(new CompleteSignatures(ACTA)).thenRefused(new DocumentFrozen(ACTA, document));
        speaking(story, MIES).done(sign(story, SigningCapacity.MEMBER, MIES));
        assertThat(facts(story).status()).isEqualTo(ActaStatus.SIGNED);
    }

    @Test
    void a_refusal_is_that_of_a_recipient() {
        approved()
                .when(new RefuseSignature(ACTA, ASOC, "No estuve"))
                .thenRefused(new NotARecipient(ACTA, ASOC));
        approved()
                .when(new RefuseSignature(ACTA, MIES, "No estuve de acuerdo"))
                .thenAccepted(new SignatureRefused(ACTA, MIES, "No estuve de acuerdo"));
    }

    @Test
    void the_whole_document_is_published_without_a_word_and_every_redaction_has_one() {
        Story story = signed(approved());
        Sha256 original = facts(story).frozen().orElseThrow();
        story.when(new PublishActa(ACTA, original, REDACTED, List.of("Datos personales", " ")))
                .thenRefused(new RedactionUnexplained(ACTA));
        story.when(new PublishActa(ACTA, original, original, List.of()))
                .thenAccepted(
                        new ActaPublished(
                                ACTA,
                                SESSION,
                                MESA,
                                "ACTA-MN-VI-2021",
                                original,
                                original,
                                List.of()));
        assertThat(facts(story).status()).isEqualTo(ActaStatus.PUBLISHED);
        story.when(new ArchiveActa(ACTA, "Actas", "Permanente"))
                .thenAccepted(new ActaArchived(ACTA, "Actas", "Permanente"));
        assertThat(facts(story).status()).isEqualTo(ActaStatus.ARCHIVED);
    }

    @Test
    void is_clarified_only_once_it_was_signed_and_with_words_and_a_reason() {
        approved()
                .when(rectify("Donde dice 3, diga 4", "Error"))
                .thenRefused(new NotFullySigned(ACTA, ActaStatus.APPROVED));
        new Story()
                .when(rectify("Donde dice 3, diga 4", "Error"))
                .thenRefused(new NothingDrafted(ACTA));
        signed(approved())
                .when(rectify(" ", "Error"))
                .thenRefused(new RedactionUnexplained(CLARIFYING));
        signed(approved())
                .when(rectify("Donde dice 3, diga 4", " "))
                .thenRefused(new RedactionUnexplained(CLARIFYING));
        Story archived = published().done(new ArchiveActa(ACTA, "Actas", "Permanente"));
        archived.when(rectify("Donde dice 3, diga 4", "Error"))
                .thenAccepted(RectifyingActaDrafted.class);
        assertThat(
                        archived.when(
                                        new RectifyActa(
                                                new ActaId(Setting.id("third")),
                                                ACTA,
                                                "Donde dice 5, diga 6",
                                                "Error"))
                                .thenAccepted(RectifyingActaDrafted.class)
                                .code())
                .isEqualTo("ACTA-MN-VI-2021-R2");
    }

    @Test
    void says_that_another_clarifies_it_once_that_one_is_signed() {
        Story story = published().done(rectify("Donde dice 3, diga 4", "Error"));
        RecordRectification record = new RecordRectification(ACTA, CLARIFYING);
        story.when(record).thenRefused(new NotFullySigned(CLARIFYING, ActaStatus.PUBLISHED));
        story.as(Role.SECRETARIAT)
                .done(new CirculateActa(CLARIFYING))
                .at("2021-10-16T00:00-05:00")
                .as(Caller.SYSTEM)
                .done(new ApproveActa(CLARIFYING));
        Sha256 frozen = story.facts(CLARIFYING, ActaFacts.class).frozen().orElseThrow();
        for (ActorId signer : List.of(MREMH, SECRE)) {
            SigningCapacity capacity =
                    signer.equals(MREMH) ? SigningCapacity.CHAIR : SigningCapacity.SECRETARY;
            speaking(story, signer)
                    .done(
                            new SignActa(
                                    CLARIFYING,
                                    frozen,
                                    new Signature(
                                            capacity,
                                            signer,
                                            "Titular",
                                            SignatureMethod.SIMPLE,
                                            null)));
        }
        story.done(new CompleteSignatures(CLARIFYING));
        assertThat(story.asks(new WhenRectifyingActaIsSignedThenMarkTheOriginal()))
                .containsExactly(Reaction.Intent.now(record));
        ActaRectified marked =
                new ActaRectified(ACTA, MESA, "ACTA-MN-VI-2021", CLARIFYING, "ACTA-MN-VI-2021-R1");
        story.when(record).thenAccepted(marked);
        assertThat(story.asks(new WhenRectifyingActaIsSignedThenMarkTheOriginal())).isEmpty();
        story.when(new RecordRectification(CLARIFYING, ACTA))
                .thenRefused(new NotFullySigned(ACTA, ActaStatus.SIGNED));
        story.done(new PublishActa(CLARIFYING, frozen, frozen, List.of()));
        story.when(record).thenAccepted(marked);
    }

    @Test
    void is_drafted_when_a_session_closes_or_fails_and_not_for_anything_else() {
        Story story = closed();
        ActaId acta = WhenSessionEndsThenDraftActa.of(SESSION);
        Reaction.Intent draft = Reaction.Intent.now(new DraftActa(acta, SESSION));
        assertThat(story.asks(new WhenSessionEndsThenDraftActa())).containsExactly(draft);
        story.done(new DraftActa(acta, SESSION));
        assertThat(story.asks(new WhenSessionEndsThenDraftActa())).isEmpty();
        Story failed = failed();
        assertThat(failed.asks(new WhenSessionEndsThenDraftActa())).containsExactly(draft);
        ActaDrafted event =
                failed.when(new DraftActa(acta, SESSION)).thenAccepted(ActaDrafted.class);
        assertThat(event.content().failed()).isTrue();
        assertThat(event.content().quorum()).isEmpty();
    }

    private static Story failed() {
        return convened().at("2021-09-07T10:01-05:00").done(new DeclareNoQuorum(SESSION));
    }

    @Test
    void silence_approves_the_day_after_the_last_to_observe() {
        assertThat(circulated().asks(new WhenActaCirculatesThenSilenceApproves()))
                .containsExactly(
                        Reaction.Intent.at(
                                Instant.parse("2021-09-16T05:00:00Z"), new ApproveActa(ACTA)));
        assertThat(approved().asks(new WhenActaCirculatesThenSilenceApproves())).isEmpty();
    }
}
