package mesa.query.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mesa.api.Sha256;
import mesa.api.acta.ActaContent;
import mesa.api.acta.ActaEvent.ActaApproved;
import mesa.api.acta.ActaEvent.ActaDrafted;
import mesa.api.acta.ActaEvent.ActaNarrated;
import mesa.api.acta.ActaEvent.ActaPublished;
import mesa.api.acta.ActaId;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementEvent.AgreementProposed;
import mesa.api.agreement.AgreementEvent.AgreementVisibilityChanged;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementTags;
import mesa.api.agreement.DraftCommitment;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.FormulationEvent.CommitmentVisibilityChanged;
import mesa.api.commitment.ReportEvent.EvidenceAttached;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.ConvocationEvent.ItemCarriedOver;
import mesa.api.mesa.ConvocationEvent.MesaConvened;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.Place;
import mesa.api.session.AgendaEvent.AgendaPublished;
import mesa.api.session.AgendaEvent.ItemDeferred;
import mesa.api.session.AgendaEvent.ItemOpened;
import mesa.api.session.AgendaItem;
import mesa.api.session.DecisionEvent.InterventionRecorded;
import mesa.api.session.DecisionEvent.TextProposed;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionEvent.SessionScheduled;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.query.intake.JournalTopic;
import mesa.query.intake.SomeFacts;
import org.jspecify.annotations.Nullable;

/**
 * A mesa with something of every kind that can be reserved: commitments whose term runs, has run
 * out or began anew, an agreement with its text and the agenda that tells of it, an acta.
 */
final class ReservedStory {
    static final String GROUND = "LOSPEE, art. 19 (Resolución 12)";

    /** The journal of the test begins on 5 January 2026; this term ran out after that. */
    private static final LocalDate OVER = LocalDate.of(2026, 1, 6);

    private static final LocalDate FAR = LocalDate.of(2999, 1, 1);
    static final UUID OURS = new UUID(9, 1);
    static final UUID THEIRS = new UUID(9, 2);
    static final MesaId MESA = new MesaId(new UUID(4, 9));
    static final SessionId SESSION = new SessionId(new UUID(5, 1));

    static final ActaId ACTA = new ActaId(new UUID(6, 1));
    static final CommitmentId KEPT = new CommitmentId(new UUID(3, 1));
    static final CommitmentId ENDED = new CommitmentId(new UUID(3, 2));
    static final CommitmentId RECLOSED = new CommitmentId(new UUID(3, 3));
    static final AgreementId SECRET = new AgreementId(new UUID(2, 1));
    static final AgreementId SHOWN = new AgreementId(new UUID(2, 2));

    private ReservedStory() {}

    /** Where the story ends, and where a term of it had not run out yet. */
    record Positions(long early, long last) {}

    static Positions into(JournalTopic topic) {
        topic.write(KEPT, formulated(KEPT, "Compra reservada", reserve(FAR)));
        topic.write(KEPT, evidence(KEPT, 1));
        topic.write(ENDED, formulated(ENDED, "Compra ya conocida", reserve(OVER)));
        long early = topic.write(ENDED, evidence(ENDED, 2));
        topic.write(RECLOSED, formulated(RECLOSED, "Compra reclasificada", null));
        topic.write(
                RECLOSED,
                new CommitmentVisibilityChanged(
                        RECLOSED, Visibility.RESTRICTED, reserve(FAR), "Resolución 12"));
        topic.write(
                SECRET,
                proposed(
                        SECRET, "Acuerdo callado", Visibility.RESTRICTED, reserve(FAR), List.of()));
        agenda(topic);
        topic.write(
                SHOWN,
                proposed(
                        SHOWN,
                        "Acuerdo abierto",
                        Visibility.PUBLIC,
                        null,
                        List.of(
                                new DraftCommitment(
                                        KEPT, formulation("Compra en borrador", reserve(FAR))))));
        topic.write(
                SHOWN,
                new AgreementVisibilityChanged(SHOWN, Visibility.INTERNAL, null, "Revisión"));
        topic.write(
                SHOWN, new AgreementVisibilityChanged(SHOWN, Visibility.PUBLIC, null, "Revisado"));
        topic.write(
                SESSION,
                new TextProposed(
                        SESSION,
                        4,
                        SECRET,
                        new ActorId(OURS),
                        "Palabras del acuerdo callado",
                        Sha256.of("x"),
                        Instant.parse("2026-01-05T15:00:00Z")));
        topic.write(
                ACTA,
                new ActaDrafted(
                        ACTA,
                        SESSION,
                        MESA,
                        "ACTA-M-XXI-2021",
                        LocalDate.of(2026, 1, 5),
                        new ActaContent(
                                false, List.of(), List.of(), List.of(), List.of(), List.of())));
        topic.write(ACTA, new ActaNarrated(ACTA, "Palabras de los miembros"));
        topic.write(
                ACTA,
                new ActaApproved(
                        ACTA,
                        "ACTA-M-XXI-2021",
                        "Documento de los miembros",
                        Sha256.of("d"),
                        false));
        topic.write(
                ACTA,
                new ActaPublished(
                        ACTA,
                        SESSION,
                        MESA,
                        "ACTA-M-XXI-2021",
                        Sha256.of("d"),
                        Sha256.of("e"),
                        List.of("nombres")));
        long last = topic.write(ENDED, evidence(ENDED, 3));
        topic.flush();
        return new Positions(early, last);
    }

    /** Item 4 is the secret's; 5 repeats its title; 6 is open. */
    private static void agenda(JournalTopic topic) {
        Instant at = Instant.parse("2026-01-05T14:00:00Z");
        AgendaItem deferred = item(4, "Compras del acuerdo");
        List<AgendaItem> items =
                List.of(
                        deferred,
                        item(5, "Seguimiento del ACUERDO CALLADO"),
                        item(6, "Informe de la secretaría"));
        topic.write(MESA, SomeFacts.constituted(MESA, "Mesa Nacional", "M"));
        topic.write(
                MESA,
                new MesaConvened(
                        MESA,
                        SESSION,
                        SessionKind.ORDINARY,
                        "M-XXI-2026",
                        1,
                        at,
                        null,
                        new Place(Place.Modality.IN_PERSON, "01", "Cuenca", "Casa", null),
                        "Retorno",
                        items,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        15,
                        List.of(),
                        at));
        topic.write(SESSION, new SessionScheduled(SESSION, MESA, SessionKind.ORDINARY));
        topic.write(SESSION, new AgendaPublished(SESSION, items, at));
        topic.write(SESSION, new ItemOpened(SESSION, 4, at));
        topic.write(
                SESSION,
                new InterventionRecorded(
                        SESSION, 4, new ActorId(OURS), "Pregunta por las compras", 3, at));
        topic.write(SESSION, new ItemDeferred(SESSION, 4, deferred, "Faltan las compras", at));
        topic.write(
                MESA,
                new ItemCarriedOver(
                        MESA,
                        SESSION,
                        4,
                        new ProposedItem(
                                deferred.title(),
                                deferred.kind(),
                                deferred.proponent(),
                                deferred.minutes(),
                                deferred.document(),
                                null),
                        at));
    }

    private static AgendaItem item(int number, String title) {
        return new AgendaItem(
                number,
                title,
                AgendaItem.Kind.DECISIVE,
                new ActorId(OURS),
                10,
                "Documento: " + title,
                null,
                null);
    }

    private static Reserve reserve(LocalDate until) {
        return new Reserve(GROUND, until);
    }

    private static CommitmentFormulated formulated(
            CommitmentId id, String statement, @Nullable Reserve reserve) {
        return new CommitmentFormulated(
                id,
                SHOWN,
                MESA,
                "CO-M-XXI-2021-01-0" + id.value().getLeastSignificantBits(),
                formulation(statement, reserve),
                LocalDate.of(2026, 2, 1));
    }

    private static Formulation formulation(String statement, @Nullable Reserve reserve) {
        return SomeFacts.formulation(
                statement,
                new ActorId(OURS),
                LocalDate.of(2026, 1, 3),
                reserve == null ? Visibility.PUBLIC : Visibility.RESTRICTED,
                reserve);
    }

    private static EvidenceAttached evidence(CommitmentId id, int number) {
        return SomeFacts.evidence(id, "Informe", number);
    }

    private static AgreementProposed proposed(
            AgreementId id,
            String title,
            Visibility visibility,
            @Nullable Reserve reserve,
            List<DraftCommitment> drafts) {
        return new AgreementProposed(
                id,
                MESA,
                SESSION,
                4,
                title,
                "Texto del " + title,
                Sha256.of(title),
                AgreementKind.OPERATIVE,
                FollowUpBody.of(new ActorId(OURS)),
                new AgreementTags(List.of(1), List.of(), List.of("01"), List.of(), null),
                drafts,
                null,
                visibility,
                reserve);
    }
}
