package mesa.api.commitment;

import mesa.api.actor.ActorId;

/** A supporting actor and what it contributes. */
public record CoResponsible(ActorId actor, String contribution) {
    public CoResponsible {
        if (contribution.isBlank()) {
            throw new IllegalArgumentException("A co-responsible actor states its contribution");
        }
    }
}
