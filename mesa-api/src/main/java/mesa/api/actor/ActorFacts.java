package mesa.api.actor;

import java.time.LocalDate;
import java.util.Optional;

/** What other features may know of an actor. */
public interface ActorFacts {
    ActorId id();

    /** The name it bore on that date; the first known name before that. */
    String nameOn(LocalDate date);

    Sector sector();

    /** INEC code of the province or canton it belongs to; empty for national and foreign actors. */
    Optional<String> territory();

    /** Accredited, in force and not suspended on that date. */
    boolean accreditedOn(LocalDate date);

    /** A collective without legal personality, admitted with voice and without vote (INV-A2). */
    boolean collective();

    /** Withdrawn, merged or dissolved. */
    boolean ended();

    /** Who took over its duties, once a succession was recorded (INV-A6). */
    Optional<ActorId> successor();
}
