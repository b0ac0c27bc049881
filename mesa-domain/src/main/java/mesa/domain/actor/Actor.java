package mesa.domain.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mesa.api.actor.ActorFacts;
import mesa.api.actor.ActorId;
import mesa.api.actor.ActorStatus;
import mesa.api.actor.Requirement;
import mesa.api.actor.Sector;
import mesa.domain.Timeline;
import org.jspecify.annotations.Nullable;

/** The folded state of an actor. */
public sealed interface Actor {
    /** Nothing has happened yet. */
    record Unknown() implements Actor {}

    /**
     * An actor of the registry, for ever: what ends is its status.
     *
     * @param until the last day the accreditation holds; null when it has no end
     */
    record Registered(
            ActorId id,
            Sector sector,
            boolean identified,
            @Nullable String homeTerritory,
            Timeline<LocalDate, String> names,
            Timeline<LocalDate, ActorStatus> statuses,
            List<Requirement> documents,
            @Nullable LocalDate until,
            @Nullable ActorId successorId)
            implements Actor, ActorFacts {
        ActorStatus status() {
            return statuses.last().orElseThrow().value();
        }

        Registered with(LocalDate on, ActorStatus status) {
            return new Registered(
                    id,
                    sector,
                    identified,
                    homeTerritory,
                    names,
                    statuses.with(on, status),
                    documents,
                    until,
                    successorId);
        }

        Registered named(LocalDate on, String name) {
            return new Registered(
                    id,
                    sector,
                    identified,
                    homeTerritory,
                    names.with(on, name),
                    statuses,
                    documents,
                    until,
                    successorId);
        }

        Registered showing(List<Requirement> shown) {
            return new Registered(
                    id,
                    sector,
                    identified,
                    homeTerritory,
                    names,
                    statuses,
                    shown,
                    until,
                    successorId);
        }

        Registered holding(@Nullable LocalDate lastDay) {
            return new Registered(
                    id,
                    sector,
                    identified,
                    homeTerritory,
                    names,
                    statuses,
                    documents,
                    lastDay,
                    successorId);
        }

        Registered followedBy(ActorId follower) {
            return new Registered(
                    id,
                    sector,
                    identified,
                    homeTerritory,
                    names,
                    statuses,
                    documents,
                    until,
                    follower);
        }

        @Override
        public String nameOn(LocalDate date) {
            return names.at(date).orElseGet(() -> names.entries().getFirst().value());
        }

        @Override
        public Optional<String> territory() {
            return Optional.ofNullable(homeTerritory);
        }

        @Override
        public boolean accreditedOn(LocalDate date) {
            return statuses.at(date).filter(ActorStatus.ACCREDITED::equals).isPresent()
                    && (until == null || !date.isAfter(until));
        }

        @Override
        public boolean collective() {
            return !identified;
        }

        @Override
        public boolean ended() {
            return status().ended();
        }

        @Override
        public Optional<ActorId> successor() {
            return Optional.ofNullable(successorId);
        }
    }
}
