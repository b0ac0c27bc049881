package mesa.api.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.mesa.MesaId;

/** What other features may know of a session that has begun or was documented. */
public interface SessionFacts {
    SessionId id();

    MesaId mesa();

    /** For people, such as {@code MNMH-XXI-2021}. */
    String code();

    SessionKind kind();

    /** The number of the edition, if it is one. */
    Optional<Integer> edition();

    /** The date it was (first) held. */
    LocalDate heldOn();

    /**
     * Registered afterwards from documents: it has an agenda, and no live attendance or votes.
     * Agreements of such an edition rest on their documents alone.
     */
    boolean documented();

    /** Opened, not closed, not in recess at that instant; never true of a documented edition. */
    boolean openAt(Instant at);

    Optional<Instant> openedAt();

    Optional<Instant> closedAt();

    /** Ended for want of a quorum; it still gives an acta (INV-S5). */
    boolean failed();

    /** The quorum as it stood at that instant. */
    Quorum quorumAt(Instant at);

    /** Every change of the quorum, in order. */
    List<Quorum> quorumSeries();

    /** The member who presided. */
    Optional<ActorId> chair();

    /** As it stands: drafted, published or approved. */
    List<AgendaItem> agenda();

    /** The agreements whose texts were put to an item, whatever became of them. */
    List<AgreementId> textsUnder(int item);

    boolean agendaPublished();

    Optional<AgendaItem> item(int number);

    List<Attendance> attendance();

    /** The last decision on a text; empty when none was taken. */
    Optional<DecisionTaken> decision(AgreementId agreement);

    List<DecisionTaken> decisions();
}
