package mesa.query.actor;

import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.actor.ActorIdentity;
import mesa.api.actor.ActorStatus;
import mesa.api.actor.MacroSector;
import mesa.api.actor.Sector;
import org.jspecify.annotations.Nullable;

/**
 * An actor as it stands, the row of {@code actor_register}.
 *
 * @param version of the stream, for {@code If-Match}
 * @param formerNames oldest first
 * @param successor who took over its open commitments
 * @param predecessors whose open commitments it took over
 */
public record ActorRow(
        ActorId actor,
        long version,
        String name,
        @Nullable String acronym,
        Sector sector,
        MacroSector macroSector,
        ActorStatus status,
        @Nullable ActorIdentity identity,
        @Nullable String territory,
        LocalDate registeredOn,
        @Nullable String resolution,
        @Nullable LocalDate accreditedOn,
        @Nullable LocalDate accreditedUntil,
        boolean expiring,
        @Nullable String observation,
        List<String> formerNames,
        @Nullable ActorId successor,
        List<ActorId> predecessors) {}
