package mesa.domain.acta;

import static mesa.domain.Decided.TEXT;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.onTheTable;
import static mesa.domain.Decided.proposal;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SECRE;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.deciding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.acta.ActaCommand.ApproveActa;
import mesa.api.acta.ActaCommand.CirculateActa;
import mesa.api.acta.ActaCommand.CompleteSignatures;
import mesa.api.acta.ActaCommand.DraftActa;
import mesa.api.acta.ActaCommand.NarrateActa;
import mesa.api.acta.ActaCommand.ObserveActa;
import mesa.api.acta.ActaCommand.PublishActa;
import mesa.api.acta.ActaCommand.RectifyActa;
import mesa.api.acta.ActaCommand.RefuseSignature;
import mesa.api.acta.ActaCommand.ResolveObservation;
import mesa.api.acta.ActaCommand.SignActa;
import mesa.api.acta.ActaEvent.ActaApproved;
import mesa.api.acta.ActaEvent.ActaCirculated;
import mesa.api.acta.ActaEvent.ActaDrafted;
import mesa.api.acta.ActaEvent.ActaPublished;
import mesa.api.acta.ActaEvent.RectifyingActaDrafted;
import mesa.api.acta.ActaFacts;
import mesa.api.acta.ActaId;
import mesa.api.acta.ActaRejection.AnotherDocument;
import mesa.api.acta.ActaRejection.CertificateMissing;
import mesa.api.acta.ActaRejection.DocumentFrozen;
import mesa.api.acta.ActaRejection.NotARecipient;
import mesa.api.acta.ActaRejection.NotFullySigned;
import mesa.api.acta.ActaRejection.NotInThatCapacity;
import mesa.api.acta.ActaRejection.NotTheSignedDocument;
import mesa.api.acta.ActaRejection.ObservationTimeOver;
import mesa.api.acta.ActaRejection.ObservationUnknown;
import mesa.api.acta.ActaRejection.ObservationsOpen;
import mesa.api.acta.ActaRejection.RedactionUnexplained;
import mesa.api.acta.ActaRejection.RefusalWithoutReason;
import mesa.api.acta.ActaRejection.SessionHasActa;
import mesa.api.acta.ActaRejection.SessionStillOpen;
import mesa.api.acta.ActaRejection.SignatureMissing;
import mesa.api.acta.ActaRejection.SignedTwice;
import mesa.api.acta.ActaRejection.StillObservable;
import mesa.api.acta.ActaStatus;
import mesa.api.acta.AdoptedText;
import mesa.api.acta.Signature;
import mesa.api.acta.SignatureMethod;
import mesa.api.acta.SigningCapacity;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementCommand.ChangeAgreementVisibility;
import mesa.api.agreement.AgreementCommand.ProposeAgreement;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.Visibility;
import mesa.api.session.AgendaCommand.DeferItem;
import mesa.api.session.AgendaCommand.NoteItem;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.AgendaCommand.ResolveItem;
import mesa.api.session.AgendaItem;
import mesa.api.session.DecisionCommand.OpenDeliberation;
import mesa.api.session.SessionCommand.CloseSession;
import mesa.api.session.SessionFacts;
import mesa.domain.Setting;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

class ActaTest {
    private static final ActaId ACTA = new ActaId(Setting.id("acta"));
    private static final ActaId ACLARATORIA = new ActaId(Setting.id("aclaratoria"));
    private static final LocalDate OBSERVE_BY = LocalDate.of(2021, 9, 15);

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
        return circulated()
                .at("2021-09-16T00:00-05:00")
                .as(Caller.SYSTEM)
                .done(new ApproveActa(ACTA))
                .as(chair());
    }

    private static Sha256 document(Story story) {
        return story.facts(ACTA, ActaFacts.class).frozen().orElseThrow();
    }

    private static Signature signature(SigningCapacity capacity, ActorId signer) {
        return new Signature(capacity, signer, "Titular", SignatureMethod.SIMPLE, null);
    }

    private static Story signed() {
        Story story = approved();
        return story.done(
                        new SignActa(
                                ACTA, document(story), signature(SigningCapacity.CHAIR, MREMH)))
                .as(new Caller("s1", Set.of(Role.SECRETARIAT), SECRE.value()))
                .done(
                        new SignActa(
                                ACTA, document(story), signature(SigningCapacity.SECRETARY, SECRE)),
                        new CompleteSignatures(ACTA));
    }

    @Test
    void is_drawn_from_what_the_session_recorded() {
        ActaDrafted event =
                closed().when(new DraftActa(ACTA, SESSION)).thenAccepted(ActaDrafted.class);
        assertThat(event.code()).isEqualTo("ACTA-MN-VI-2021");
        assertThat(event.content().attendance()).hasSize(3);
        assertThat(event.content().agreements())
                .extracting(AdoptedText::code)
                .containsExactly("AC-MN-VI-2021-01");
    }

    /** An acta goes to everybody, and the words of an item tell what was put to it. */
    @Test
    void names_an_item_by_the_code_of_what_is_reserved_under_it() {
        String words = closed().facts(SESSION, SessionFacts.class).item(4).orElseThrow().title();
        ActaDrafted event =
                closed().done(
                                new ChangeAgreementVisibility(
                                        AGREEMENT,
                                        Visibility.RESTRICTED,
                                        new Reserve("LOSPEE, art. 19", LocalDate.of(2999, 1, 1)),
                                        "Resolución 12"))
                        .when(new DraftActa(ACTA, SESSION))
                        .thenAccepted(ActaDrafted.class);
        assertThat(event.content().agenda())
                .extracting(AgendaItem::title)
                .contains("AC-MN-VI-2021-01")
                .doesNotContain(words);
        assertThat(event.content().agreements())
                .extracting(AdoptedText::title)
                .containsExactly("AC-MN-VI-2021-01");
    }

    @Test
    void names_no_item_by_a_reserved_text_that_came_to_nothing() {
        ProposeAgreement open = proposal();
        ProposeAgreement reserved =
                new ProposeAgreement(
                        AGREEMENT,
                        open.mesa(),
                        SESSION,
                        4,
                        open.title(),
                        open.text(),
                        open.kind(),
                        open.followUp(),
                        open.tags(),
                        List.of(),
                        null,
                        Visibility.INTERNAL,
                        null);
        Story story =
                onTheTable(
                        deciding().done(reserved).done(new OpenDeliberation(SESSION, 4)),
                        AGREEMENT,
                        TEXT);
        ActaDrafted event =
                story.done(
                                new DeferItem(SESSION, 4, "Falta informe"),
                                new OpenItem(SESSION, 5),
                                new NoteItem(SESSION, 5, "Conocido"),
                                new CloseSession(SESSION))
                        .when(new DraftActa(ACTA, SESSION))
                        .thenAccepted(ActaDrafted.class);
        assertThat(event.content().agenda())
                .filteredOn(item -> item.number() == 4)
                .extracting(AgendaItem::title, AgendaItem::document)
                .containsExactly(tuple("Reservado", null));
    }

    @Test
    void waits_for_the_session_to_end() {
        adopted()
                .when(new DraftActa(ACTA, SESSION))
                .thenRefused(new SessionStillOpen(ACTA, SESSION));
    }

    @Test
    void is_one_per_session() {
        drafted()
                .when(new DraftActa(ACLARATORIA, SESSION))
                .thenRefused(new SessionHasActa(ACLARATORIA, SESSION));
    }

    @Test
    void is_observed_by_those_who_attended_within_five_working_days() {
        assertThat(
                        drafted()
                                .at("2021-09-08T09:00-05:00")
                                .when(new CirculateActa(ACTA))
                                .thenAccepted(ActaCirculated.class)
                                .observeBy())
                .isEqualTo(OBSERVE_BY);
        circulated()
                .speakingFor(ASOC)
                .when(new ObserveActa(ACTA, ASOC, "4", "x"))
                .thenRefused(new NotARecipient(ACTA, ASOC));
        circulated()
                .at("2021-09-16T09:00-05:00")
                .speakingFor(MIES)
                .when(new ObserveActa(ACTA, MIES, "4", "x"))
                .thenRefused(new ObservationTimeOver(ACTA, OBSERVE_BY));
    }

    @Test
    void is_approved_by_silence_but_not_before_its_time_nor_with_open_observations() {
        circulated()
                .as(chair())
                .when(new ApproveActa(ACTA))
                .thenRefused(new StillObservable(ACTA, OBSERVE_BY));
        circulated()
                .speakingFor(MIES)
                .done(new ObserveActa(ACTA, MIES, "4", "Falta una cifra"))
                .at("2021-09-16T00:00-05:00")
                .as(Caller.SYSTEM)
                .when(new ApproveActa(ACTA))
                .thenRefused(new ObservationsOpen(ACTA, 1));
        ActaApproved event =
                circulated()
                        .at("2021-09-16T00:00-05:00")
                        .as(Caller.SYSTEM)
                        .when(new ApproveActa(ACTA))
                        .thenAccepted(ActaApproved.class);
        assertThat(event.bySilence()).isTrue();
        assertThat(Sha256.of(event.document())).isEqualTo(event.hash());
        assertThat(event.document()).contains("agreement|AC-MN-VI-2021-01|").contains("|MREMH|");
    }

    @Test
    void signatures_stand_for_the_approved_document_only() {
        Sha256 other = Sha256.of("otro");
        Story story = approved();
        story.when(new SignActa(ACTA, other, signature(SigningCapacity.CHAIR, MREMH)))
                .thenRefused(new AnotherDocument(ACTA, document(story), other));
    }

    @Test
    void only_whoever_held_the_office_signs_for_it() {
        Story story = approved().as(new Caller("x", Set.of(Role.CHAIR), MIES.value()));
        story.when(new SignActa(ACTA, document(story), signature(SigningCapacity.CHAIR, MIES)))
                .thenRefused(new NotInThatCapacity(ACTA, SigningCapacity.CHAIR, MIES));
    }

    @Test
    void a_certified_signature_names_its_certificate() {
        Story story = approved();
        story.when(
                        new SignActa(
                                ACTA,
                                document(story),
                                new Signature(
                                        SigningCapacity.CHAIR,
                                        MREMH,
                                        "Titular",
                                        SignatureMethod.CERTIFIED,
                                        null)))
                .thenRefused(new CertificateMissing(ACTA));
    }

    @Test
    void chair_and_secretary_must_sign() {
        Story story = approved();
        story.done(new SignActa(ACTA, document(story), signature(SigningCapacity.CHAIR, MREMH)))
                .when(new CompleteSignatures(ACTA))
                .thenRefused(new SignatureMissing(ACTA, SigningCapacity.SECRETARY));
    }

    @Test
    void new_words_restart_the_approval() {
        Story story = approved();
        story.as(Role.SECRETARIAT).done(new NarrateActa(ACTA, "Se amplía el relato"));
        assertThat(story.facts(ACTA, ActaFacts.class).status()).isEqualTo(ActaStatus.DRAFT);
    }

    @Test
    void a_signed_acta_never_changes_and_is_clarified_by_another() {
        Story story = signed();
        story.when(new NarrateActa(ACTA, "x"))
                .thenRefused(new DocumentFrozen(ACTA, document(story)));
        assertThat(
                        story.when(
                                        new RectifyActa(
                                                ACLARATORIA, ACTA, "Donde dice 3, diga 4", "Error"))
                                .thenAccepted(RectifyingActaDrafted.class)
                                .code())
                .isEqualTo("ACTA-MN-VI-2021-R1");
    }

    @Test
    void a_refusal_to_sign_gives_its_reason() {
        approved()
                .when(new RefuseSignature(ACTA, MIES, " "))
                .thenRefused(new RefusalWithoutReason(ACTA));
    }

    @Test
    void the_public_version_starts_from_the_signed_document() {
        Story story = signed();
        Sha256 other = Sha256.of("otro");
        story.when(new PublishActa(ACTA, other, other, List.of()))
                .thenRefused(new NotTheSignedDocument(ACTA, document(story), other));
        story.when(new PublishActa(ACTA, document(story), other, List.of()))
                .thenRefused(new RedactionUnexplained(ACTA));
        story.when(new PublishActa(ACTA, document(story), other, List.of("Datos personales")))
                .thenAccepted(ActaPublished.class);
        approved()
                .when(new PublishActa(ACTA, other, other, List.of()))
                .thenRefused(new NotFullySigned(ACTA, ActaStatus.APPROVED));
    }

    @Test
    void an_observation_is_resolved_once() {
        Story observed =
                circulated()
                        .speakingFor(MIES)
                        .done(new ObserveActa(ACTA, MIES, "1", "Falta una cifra"))
                        .as(Role.SECRETARIAT)
                        .done(new ResolveObservation(ACTA, 1, true, "Se añade"));
        observed.when(new ResolveObservation(ACTA, 1, true, "Se añade"))
                .thenRefused(new ObservationUnknown(ACTA, 1));
        observed.when(new ResolveObservation(ACTA, 2, true, "Se añade"))
                .thenRefused(new ObservationUnknown(ACTA, 2));
    }

    @Test
    void nobody_signs_twice_in_the_same_capacity() {
        Story story = approved();
        SignActa sign =
                new SignActa(ACTA, document(story), signature(SigningCapacity.CHAIR, MREMH));
        story.done(sign).when(sign).thenRefused(new SignedTwice(ACTA, MREMH));
    }
}
