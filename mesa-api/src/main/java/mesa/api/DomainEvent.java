package mesa.api;

import mesa.api.acta.ActaEvent;
import mesa.api.actor.ActorEvent;
import mesa.api.agreement.AgreementEvent;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.mesa.MesaEvent;
import mesa.api.roadmap.RoadmapEvent;
import mesa.api.session.SessionEvent;
import mesa.api.user.UserEvent;

/**
 * A fact that is never taken back. Every leaf is a record whose first component is the id of the
 * stream it belongs to, and carries a {@link Wire} name.
 */
public sealed interface DomainEvent
        permits ActaEvent,
                ActorEvent,
                AgreementEvent,
                CommitmentEvent,
                MesaEvent,
                RoadmapEvent,
                SessionEvent,
                UserEvent {}
