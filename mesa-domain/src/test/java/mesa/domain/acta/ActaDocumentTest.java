package mesa.domain.acta;

import static mesa.domain.Decided.TAGS;
import static mesa.domain.Decided.TEXT;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.chair;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.CUENCA_CITY;
import static mesa.domain.Setting.HOUR;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.OIM;
import static mesa.domain.Setting.SECRE;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.arrived;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.installed;
import static mesa.domain.Setting.item;
import static org.assertj.core.api.Assertions.assertThat;

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
import mesa.api.acta.ActaCommand.RectifyActa;
import mesa.api.acta.ActaCommand.SignActa;
import mesa.api.acta.ActaEvent.ActaApproved;
import mesa.api.acta.ActaEvent.ActaCirculated;
import mesa.api.acta.ActaEvent.ActaDrafted;
import mesa.api.acta.ActaEvent.ActaSigned;
import mesa.api.acta.ActaFacts;
import mesa.api.acta.ActaId;
import mesa.api.acta.ActaRejection.AnotherDocument;
import mesa.api.acta.ActaRejection.NotInThatCapacity;
import mesa.api.acta.Signature;
import mesa.api.acta.SignatureMethod;
import mesa.api.acta.SigningCapacity;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementCommand.AdoptAgreement;
import mesa.api.agreement.AgreementCommand.ProposeAgreement;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaCommand.AmendMesaRules;
import mesa.api.mesa.MesaRules;
import mesa.api.session.AgendaCommand.ApproveAgenda;
import mesa.api.session.AgendaCommand.NoteItem;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.AgendaCommand.ResolveItem;
import mesa.api.session.AgendaItem;
import mesa.api.session.AttendanceCommand.RegisterArrival;
import mesa.api.session.AttendanceCommand.RegisterDeparture;
import mesa.api.session.FixedItems;
import mesa.api.session.SessionCommand.CloseSession;
import mesa.api.session.SessionCommand.DeclareNoQuorum;
import mesa.api.session.SessionCommand.OpenSession;
import mesa.api.session.SessionCommand.RegisterEdition;
import mesa.api.session.SessionId;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** What an acta says, line by line: whoever signed it stands for these words (INV-T1 to T4). */
class ActaDocumentTest {
    private static final ActaId ACTA = new ActaId(id("acta"));
    private static final ActaId CLARIFYING = new ActaId(id("clarifying"));
    private static final SessionId EARLY = new SessionId(id("early"));

    private static Story drafted(Story over) {
        return over.later(60).done(new DraftActa(ACTA, SESSION));
    }

    private static Story closed(Story sitting) {
        return sitting.done(
                new ResolveItem(SESSION, 4, "Adoptado"),
                new OpenItem(SESSION, 5),
                new NoteItem(SESSION, 5, "Conocido"),
                new CloseSession(SESSION));
    }

    /** A guest comes and goes, and a member goes and comes back. */
    private static Story restless() {
        Story story = adopted().at("2021-09-07T09:10-05:00");
        story.done(new RegisterArrival(SESSION, OIM, null, false, null));
        story.later(1).done(new RegisterDeparture(SESSION, OIM));
        story.later(1).done(new RegisterDeparture(SESSION, MIES));
        return closed(arrived(story.later(1), MIES).later(1));
    }

    private static String approved(Story drafted, ActaId acta) {
        return drafted.at("2021-09-08T09:00-05:00")
                .done(new CirculateActa(acta))
                .at("2021-09-16T00:00-05:00")
                .as(Caller.SYSTEM)
                .when(new ApproveActa(acta))
                .thenAccepted(ActaApproved.class)
                .document();
    }

    private static Caller speaking(ActorId actor) {
        return new Caller("x", Set.of(Role.CHAIR), actor.value());
    }

    private static SignActa sign(Story story, SigningCapacity capacity, ActorId signer) {
        return new SignActa(
                ACTA,
                story.facts(ACTA, ActaFacts.class).frozen().orElseThrow(),
                new Signature(capacity, signer, "Titular", SignatureMethod.SIMPLE, null));
    }

    @Test
    void says_who_came_what_was_treated_and_what_was_decided() {
        Story story =
                drafted(restless()).done(new NarrateActa(ACTA, "Se conoció | y\n se discutió"));
        List<String> fixed = FixedItems.by(SECRE).stream().map(AgendaItem::title).toList();
        String text = Sha256.of(TEXT).value();
        assertThat(approved(story, ACTA).lines())
                .containsExactly(
                        "mesa-acta/v1",
                        "code|ACTA-MN-VI-2021",
                        "session|MN-VI-2021|" + SESSION.value(),
                        "held|2021-09-07",
                        "item|1|QUORUM_CHECK|" + fixed.get(0),
                        "item|2|AGENDA_APPROVAL|" + fixed.get(1),
                        "item|3|PENDING_COMMITMENTS|" + fixed.get(2),
                        "item|4|DECISIVE|Líneas de acción",
                        "item|5|INFORMATIVE|Campaña",
                        "present|MREMH|CENTRAL_GOVERNMENT|CHAIR|vote|2021-09-07T09:00-05:00|",
                        "present|MIES|CENTRAL_GOVERNMENT|FULL_MEMBER|vote"
                                + "|2021-09-07T09:00-05:00|2021-09-07T09:12-05:00",
                        "present|CUENCA|ACADEMIA|FULL_MEMBER|vote|2021-09-07T09:00-05:00|",
                        "present|OIM|INTERNATIONAL_ORGANISATION|FULL_MEMBER|voice"
                                + "|2021-09-07T09:10-05:00|2021-09-07T09:11-05:00",
                        "present|MIES|CENTRAL_GOVERNMENT|FULL_MEMBER|vote"
                                + "|2021-09-07T09:13-05:00|",
                        "quorum|2021-09-07T09:00-05:00|3|3|reached",
                        "quorum|2021-09-07T09:10-05:00|3|3|reached",
                        "quorum|2021-09-07T09:11-05:00|3|3|reached",
                        "quorum|2021-09-07T09:12-05:00|2|3|lost",
                        "quorum|2021-09-07T09:13-05:00|3|3|reached",
                        "decision|4|" + text + "|CONSENSUS|ADOPTED|0|0|0|2021-09-07T09:05-05:00",
                        "agreement|AC-MN-VI-2021-01|Personas retornadas|" + text,
                        "narrative|Se conoció / y se discutió");
    }

    @Test
    void says_that_a_session_was_not_installed() {
        Story story =
                drafted(arrived(convened().at(HOUR), MREMH).done(new DeclareNoQuorum(SESSION)));
        assertThat(approved(story, ACTA).lines())
                .contains("held|2021-09-07|not installed")
                .noneMatch(line -> line.startsWith("quorum|"));
    }

    @Test
    void says_what_it_clarifies_and_how() {
        Story story = drafted(closed(adopted().later(5)));
        approved(story, ACTA);
        story.as(speaking(MREMH)).done(sign(story, SigningCapacity.CHAIR, MREMH));
        story.as(speaking(SECRE))
                .done(sign(story, SigningCapacity.SECRETARY, SECRE), new CompleteSignatures(ACTA));
        RectifyActa rectify = new RectifyActa(CLARIFYING, ACTA, "Dice 12", "Error de cifra");
        assertThat(story.mesaOf(rectify)).hasValue(MESA);
        story.done(rectify, new CirculateActa(CLARIFYING))
                .at("2021-09-30T00:00-05:00")
                .as(Caller.SYSTEM);
        assertThat(
                        story.when(new ApproveActa(CLARIFYING))
                                .thenAccepted(ActaApproved.class)
                                .document()
                                .lines())
                .contains("clarifies|" + ACTA.value(), "correction|Dice 12")
                .noneMatch(line -> line.startsWith("narrative|"));
    }

    @Test
    void keeps_back_the_words_of_the_one_item_that_something_reserved_was_decided_under() {
        AgreementId agreement = new AgreementId(id("reserved"));
        Story story =
                installed()
                        .done(
                                new RegisterEdition(
                                        EARLY,
                                        MESA,
                                        4,
                                        LocalDate.of(2018, 10, 30),
                                        null,
                                        CUENCA_CITY,
                                        "Tema",
                                        List.of(
                                                item("Visas", AgendaItem.Kind.DECISIVE, MREMH),
                                                item("Campaña", AgendaItem.Kind.DECISIVE, MREMH)),
                                        List.of(MREMH),
                                        "Boletín"),
                                new ProposeAgreement(
                                        agreement,
                                        MESA,
                                        EARLY,
                                        1,
                                        "Visas",
                                        TEXT,
                                        AgreementKind.DECLARATIVE,
                                        FollowUpBody.of(MREMH),
                                        TAGS,
                                        List.of(),
                                        null,
                                        Visibility.RESTRICTED,
                                        new Reserve("LOSPEE, art. 19", LocalDate.of(2999, 1, 1))),
                                new AdoptAgreement(agreement, EARLY));
        DraftActa draft = new DraftActa(ACTA, EARLY);
        assertThat(story.mesaOf(draft)).hasValue(MESA);
        ActaDrafted event = story.when(draft).thenAccepted(ActaDrafted.class);
        String code = event.content().agreements().getFirst().code();
        assertThat(event.content().agenda())
                .extracting(AgendaItem::title)
                .containsExactly(code, "Campaña");
        assertThat(event.content().quorum()).isEmpty();
    }

    @Test
    void is_observed_for_the_days_of_the_rules() {
        MesaRules usual = MesaRules.usual();
        MesaRules brief =
                new MesaRules(
                        usual.quorum(),
                        usual.decision(),
                        usual.notice(),
                        new MesaRules.ActaRule(5, 1, usual.acta().inForce()),
                        usual.followUp(),
                        usual.lights(),
                        usual.cadenceDays(),
                        usual.inactivityDays());
        LocalDate day = LocalDate.of(2021, 9, 8);
        Story story = drafted(closed(adopted().later(5))).at("2021-09-08T09:00-05:00");
        story.done(new AmendMesaRules(MESA, brief, day, "Reforma"));
        assertThat(
                        story.when(new CirculateActa(ACTA))
                                .thenAccepted(ActaCirculated.class)
                                .observeBy())
                .isEqualTo(day.plusDays(1));
    }

    @Test
    void is_signed_by_who_presided_and_by_who_held_the_office() {
        Story story =
                drafted(
                        arrived(convened().at(HOUR), MIES, CUENCA, ASOC)
                                .done(new OpenSession(SESSION, MIES, false, "Delegación"))
                                .later(30)
                                .done(new ApproveAgenda(SESSION))
                                .done(new CloseSession(SESSION)));
        approved(story, ACTA);
        for (ActorId signer : List.of(MIES, MREMH)) {
            story.as(speaking(signer))
                    .when(sign(story, SigningCapacity.CHAIR, signer))
                    .thenAccepted(ActaSigned.class);
        }
        story.as(speaking(CUENCA))
                .when(sign(story, SigningCapacity.CHAIR, CUENCA))
                .thenRefused(new NotInThatCapacity(ACTA, SigningCapacity.CHAIR, CUENCA));
    }

    @Test
    void a_signature_is_refused_for_the_first_reason_there_is() {
        Story story = drafted(closed(adopted().later(5)));
        approved(story, ACTA);
        SignActa mine = sign(story, SigningCapacity.CHAIR, MREMH);
        Sha256 other = Sha256.of("otro");
        story.as(chair()).done(mine);
        story.when(new SignActa(ACTA, other, mine.signature()))
                .thenRefused(new AnotherDocument(ACTA, mine.document(), other));
        Signature bare =
                new Signature(
                        SigningCapacity.CHAIR, ASOC, "Titular", SignatureMethod.CERTIFIED, null);
        story.as(speaking(ASOC))
                .when(new SignActa(ACTA, mine.document(), bare))
                .thenRefused(new NotInThatCapacity(ACTA, SigningCapacity.CHAIR, ASOC));
    }
}
