package mesa.api;

import mesa.api.acta.ActaCommand;
import mesa.api.actor.ActorCommand;
import mesa.api.agreement.AgreementCommand;
import mesa.api.commitment.CommitmentCommand;
import mesa.api.mesa.MesaCommand;
import mesa.api.roadmap.RoadmapCommand;
import mesa.api.session.SessionCommand;
import mesa.api.user.UserCommand;

/**
 * Something somebody asks for. Every leaf is a record whose first component is the id of the stream
 * it addresses, carries a {@link Wire} name ({@code feature.verb}, which is also its address) and
 * says with {@link MayUse} who may send it.
 */
public sealed interface DomainCommand
        permits ActaCommand,
                ActorCommand,
                AgreementCommand,
                CommitmentCommand,
                MesaCommand,
                RoadmapCommand,
                SessionCommand,
                UserCommand {}
