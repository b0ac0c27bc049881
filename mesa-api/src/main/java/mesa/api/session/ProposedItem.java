package mesa.api.session;

import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.REFERENCE;

import mesa.api.ReadAsItem;
import mesa.api.actor.ActorId;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import mesa.api.mesa.Majority;
import org.jspecify.annotations.Nullable;

/** An agenda item before it has a number. */
public record ProposedItem(
        @Text(value = NAME, max = 500) @ReadAsItem String title,
        AgendaItem.Kind kind,
        ActorId proponent,
        @Range(min = 0, max = 10_000) int minutes,
        @Text(REFERENCE) @ReadAsItem @Nullable String document,
        @Nullable Majority majority) {
    public ProposedItem {
        if (title.isBlank() || minutes < 0 || kind.fixed()) {
            throw new IllegalArgumentException(
                    "A proposed item has a title, a time and a kind of its own");
        }
    }

    public AgendaItem numbered(int number, @Nullable SessionId origin) {
        return new AgendaItem(number, title, kind, proponent, minutes, document, majority, origin);
    }
}
