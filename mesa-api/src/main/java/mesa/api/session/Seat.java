package mesa.api.session;

import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.mesa.MemberRole;

/** A member of the roster as a session opened with it. */
public record Seat(ActorId actor, Sector sector, MemberRole role, boolean vote) {}
