package mesa.api.session;

import java.util.List;
import mesa.api.actor.ActorId;

/** The three items that open every agenda, in their order (INV-O1). */
public final class FixedItems {
    public static final int COUNT = 3;
    public static final int REVIEW = 3;

    private FixedItems() {}

    public static List<AgendaItem> by(ActorId proponent) {
        return List.of(
                item(1, "Constatación del quórum", AgendaItem.Kind.QUORUM_CHECK, proponent),
                item(2, "Aprobación del orden del día", AgendaItem.Kind.AGENDA_APPROVAL, proponent),
                item(
                        REVIEW,
                        "Revisión de los compromisos pendientes de ediciones anteriores",
                        AgendaItem.Kind.PENDING_COMMITMENTS,
                        proponent));
    }

    private static AgendaItem item(
            int number, String title, AgendaItem.Kind kind, ActorId proponent) {
        return new AgendaItem(number, title, kind, proponent, 10, null, null, null);
    }
}
