package mesa.domain.acta;

import static mesa.domain.Decided.chair;
import static mesa.domain.Setting.CUENCA_CITY;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.installed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Caller;
import mesa.api.Sha256;
import mesa.api.acta.ActaCommand;
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
import mesa.api.acta.ActaId;
import mesa.api.acta.ActaRejection.AlreadyDrafted;
import mesa.api.acta.ActaRejection.NotADraft;
import mesa.api.acta.ActaRejection.NotApproved;
import mesa.api.acta.ActaRejection.NotCirculated;
import mesa.api.acta.ActaRejection.NotPublished;
import mesa.api.acta.ActaRejection.NothingDrafted;
import mesa.api.acta.ActaRejection.SessionUnknown;
import mesa.api.acta.ActaRejection.WithoutAgenda;
import mesa.api.acta.ActaStatus;
import mesa.api.acta.Signature;
import mesa.api.acta.SignatureMethod;
import mesa.api.acta.SigningCapacity;
import mesa.api.session.AgendaItem;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionCommand.RegisterEdition;
import mesa.api.session.SessionId;
import mesa.domain.Setting;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** An acta takes its steps in order, each once. */
class ActaStagesTest {
    private static final ActaId ACTA = new ActaId(Setting.id("acta"));
    private static final SessionId EARLY = new SessionId(Setting.id("early"));

    private static final Signature SIGNATURE =
            new Signature(SigningCapacity.CHAIR, MREMH, "Titular", SignatureMethod.SIMPLE, null);

    /** A documented edition of which the papers kept no agenda, or this one. */
    private static Story documented(ProposedItem... agenda) {
        return installed()
                .done(
                        new RegisterEdition(
                                EARLY,
                                MESA,
                                4,
                                LocalDate.of(2018, 10, 30),
                                null,
                                CUENCA_CITY,
                                "Emergencia",
                                List.of(agenda),
                                List.of(MREMH, MIES),
                                "Boletín"));
    }

    private static Story drafted() {
        return documented(Setting.item("Informe", AgendaItem.Kind.INFORMATIVE, MREMH))
                .done(new DraftActa(ACTA, EARLY));
    }

    private static Story circulated() {
        return drafted().done(new CirculateActa(ACTA));
    }

    private static Story approved() {
        return circulated()
                .at("2019-02-01T00:00-05:00")
                .as(Caller.SYSTEM)
                .done(new ApproveActa(ACTA))
                .as(chair());
    }

    @Test
    void an_acta_comes_from_a_session_on_record() {
        installed().when(new DraftActa(ACTA, EARLY)).thenRefused(new SessionUnknown(ACTA, EARLY));
    }

    @Test
    void without_an_agenda_there_is_no_acta() {
        documented().when(new DraftActa(ACTA, EARLY)).thenRefused(new WithoutAgenda(ACTA, EARLY));
    }

    @Test
    void an_acta_is_drafted_once() {
        drafted().when(new DraftActa(ACTA, EARLY)).thenRefused(new AlreadyDrafted(ACTA));
        drafted()
                .when(new RectifyActa(ACTA, ACTA, "Dice 12", "Error de cifra"))
                .thenRefused(new AlreadyDrafted(ACTA));
        assertThat(drafted().mesaOf(new CirculateActa(ACTA))).hasValue(MESA);
    }

    @Test
    void nothing_is_done_to_an_acta_nobody_drafted() {
        List<ActaCommand> commands =
                List.of(
                        new NarrateActa(ACTA, "Se conoció el informe"),
                        new CirculateActa(ACTA),
                        new ObserveActa(ACTA, MIES, "1", "Falta una cifra"),
                        new ResolveObservation(ACTA, 1, true, "Se corrigió"),
                        new ApproveActa(ACTA),
                        new SignActa(ACTA, Sha256.of("borrador"), SIGNATURE),
                        new RefuseSignature(ACTA, MIES, "No estuve de acuerdo"),
                        new CompleteSignatures(ACTA),
                        new PublishActa(
                                ACTA, Sha256.of("borrador"), Sha256.of("borrador"), List.of()),
                        new RecordRectification(ACTA, new ActaId(Setting.id("other"))),
                        new ArchiveActa(ACTA, "Actas", "Permanente"));
        for (ActaCommand command : commands) {
            Story story = deciding();
            assertThat(story.mesaOf(command)).isEmpty();
            story.when(command).thenRefused(new NothingDrafted(ACTA));
        }
    }

    @Test
    void only_a_draft_is_circulated() {
        circulated()
                .when(new CirculateActa(ACTA))
                .thenRefused(new NotADraft(ACTA, ActaStatus.CIRCULATED));
    }

    @Test
    void what_was_not_circulated_is_neither_observed_nor_approved() {
        drafted()
                .speakingFor(MIES)
                .when(new ObserveActa(ACTA, MIES, "1", "Falta una cifra"))
                .thenRefused(new NotCirculated(ACTA, ActaStatus.DRAFT));
        drafted()
                .as(Caller.SYSTEM)
                .when(new ApproveActa(ACTA))
                .thenRefused(new NotCirculated(ACTA, ActaStatus.DRAFT));
    }

    @Test
    void only_what_was_approved_is_signed_or_refused() {
        Sha256 unseen = Sha256.of("borrador");
        circulated()
                .as(chair())
                .when(new SignActa(ACTA, unseen, SIGNATURE))
                .thenRefused(new NotApproved(ACTA, ActaStatus.CIRCULATED));
        circulated()
                .when(new RefuseSignature(ACTA, MIES, "No estuve de acuerdo"))
                .thenRefused(new NotApproved(ACTA, ActaStatus.CIRCULATED));
        circulated()
                .when(new CompleteSignatures(ACTA))
                .thenRefused(new NotApproved(ACTA, ActaStatus.CIRCULATED));
    }

    @Test
    void only_what_was_published_is_archived() {
        approved()
                .when(new ArchiveActa(ACTA, "Actas", "Permanente"))
                .thenRefused(new NotPublished(ACTA, ActaStatus.APPROVED));
    }
}
