package mesa.api.mesa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.session.SessionId;
import org.jspecify.annotations.Nullable;

/** What has happened to a mesa; {@code at} and {@code on} are the moment of the act. */
public sealed interface MesaEvent extends DomainEvent
        permits MesaEvent.MesaProposed,
                MesaEvent.MesaConstituted,
                MesaEvent.MesaInstalled,
                MesaEvent.MesaSuspended,
                MesaEvent.MesaResumed,
                MesaEvent.MesaRulesAmended,
                MesaEvent.MesaChairChanged,
                MesaEvent.SecretariatAssigned,
                MesaEvent.TechnicalTableCreated,
                MesaEvent.MesasMerged,
                MesaEvent.MesaClosed,
                MesaEvent.MesaReopened,
                MesaEvent.MesaInactivityNoted,
                RosterEvent,
                ConvocationEvent,
                PublicationEvent {
    MesaId mesa();

    @Wire("mesa.proposed")
    record MesaProposed(
            MesaId mesa,
            MesaKind kind,
            String name,
            String acronym,
            List<String> territories,
            String purpose,
            Instant at)
            implements MesaEvent {}

    @Wire("mesa.constituted")
    record MesaConstituted(
            MesaId mesa,
            MesaKind kind,
            String name,
            String acronym,
            List<String> territories,
            EnablingInstrument instrument,
            @Nullable Term term,
            Instant at)
            implements MesaEvent {}

    @Wire("mesa.installed")
    record MesaInstalled(MesaId mesa, SessionId session, Instant at) implements MesaEvent {}

    @Wire("mesa.suspended")
    record MesaSuspended(MesaId mesa, String reason, Instant at) implements MesaEvent {}

    @Wire("mesa.resumed")
    record MesaResumed(MesaId mesa, String reason, Instant at) implements MesaEvent {}

    /**
     * @param version 1, 2, 3, … in order of {@code from}
     */
    @Wire("mesa.rules-amended")
    record MesaRulesAmended(
            MesaId mesa, int version, MesaRules rules, LocalDate from, String ground)
            implements MesaEvent {}

    @Wire("mesa.chair-changed")
    record MesaChairChanged(
            MesaId mesa,
            @Nullable ActorId former,
            ActorId actor,
            Sector sector,
            String post,
            Instant at)
            implements MesaEvent {}

    @Wire("mesa.secretariat-assigned")
    record SecretariatAssigned(
            MesaId mesa,
            @Nullable ActorId former,
            ActorId actor,
            Sector sector,
            String unit,
            Instant at)
            implements MesaEvent {}

    @Wire("mesa.technical-table-created")
    record TechnicalTableCreated(
            MesaId mesa, String name, String purpose, ActorId coordinator, Instant at)
            implements MesaEvent {}

    @Wire("mesa.merged")
    record MesasMerged(MesaId mesa, MesaId into, EnablingInstrument instrument, Instant at)
            implements MesaEvent {}

    @Wire("mesa.closed")
    record MesaClosed(MesaId mesa, String reason, List<LeftCommitment> left, Instant at)
            implements MesaEvent {}

    @Wire("mesa.reopened")
    record MesaReopened(MesaId mesa, EnablingInstrument instrument, @Nullable Term term, Instant at)
            implements MesaEvent {}

    /** Silence as a fact: no sitting since a date for longer than the rules allow. */
    @Wire("mesa.inactivity-noted")
    record MesaInactivityNoted(MesaId mesa, LocalDate since, Instant at) implements MesaEvent {}
}
