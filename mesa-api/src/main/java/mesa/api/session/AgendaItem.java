package mesa.api.session;

import mesa.api.ReadAsItem;
import mesa.api.actor.ActorId;
import mesa.api.mesa.Majority;
import org.jspecify.annotations.Nullable;

/**
 * One item of an agenda (INV-O5).
 *
 * @param number 1, 2, 3, … within the session; never reused
 * @param proponent who put it there; the secretariat's institution for the fixed items
 * @param document what is to be decided, published beforehand; needed by decisive items
 * @param majority when the item asks for more than the rules do
 * @param origin the session it was deferred from, if any
 */
public record AgendaItem(
        int number,
        @ReadAsItem String title,
        Kind kind,
        ActorId proponent,
        int minutes,
        @ReadAsItem @Nullable String document,
        @Nullable Majority majority,
        @Nullable SessionId origin) {
    /** What is done with an item; the first three open every agenda (INV-O1). */
    public enum Kind {
        QUORUM_CHECK,
        AGENDA_APPROVAL,
        PENDING_COMMITMENTS,
        INFORMATIVE,
        DELIBERATIVE,
        DECISIVE;

        public boolean fixed() {
            return this == QUORUM_CHECK || this == AGENDA_APPROVAL || this == PENDING_COMMITMENTS;
        }
    }

    /** Where an item stands. */
    public enum State {
        PENDING,
        IN_TREATMENT,
        RESOLVED,
        NOTED,
        DEFERRED,
        REFERRED,
        WITHDRAWN
    }

    public AgendaItem {
        if (number < 1 || title.isBlank() || minutes < 0) {
            throw new IllegalArgumentException("An item has a number, a title and a time");
        }
    }

    /** A decisive item lacks the document that has to be published beforehand. */
    public boolean undocumented() {
        return kind == Kind.DECISIVE && (document == null || document.isBlank());
    }
}
