package mesa.api.commitment;

import static mesa.api.limit.TextKind.PROSE;

import mesa.api.actor.ActorId;
import mesa.api.limit.Text;

/** A supporting actor and what it contributes. */
public record CoResponsible(ActorId actor, @Text(PROSE) String contribution) {
    public CoResponsible {
        if (contribution.isBlank()) {
            throw new IllegalArgumentException("A co-responsible actor states its contribution");
        }
    }
}
