package mesa.api.mesa;

import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;

/**
 * A row of the roster at an instant.
 *
 * @param vote whether the membership carries a vote; it takes an accredited actor and a designated
 *     delegate who is present to cast it (INV-A4)
 */
public record Member(
        ActorId actor, MemberRole role, Sector sector, boolean vote, List<Delegate> delegates) {
    public Member {
        delegates = List.copyOf(delegates);
    }
}
