package mesa.api.mesa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mesa.api.actor.ActorId;
import mesa.api.session.SessionId;

/** What other features may know of a mesa. */
public interface MesaFacts {
    MesaId id();

    String acronym();

    MesaKind kind();

    /** Installed, and neither suspended nor closed, at that instant. */
    boolean activeAt(Instant at);

    /** Closed or merged, and not reopened. */
    boolean closed();

    /** The rules in force on the date of an act (G6); empty before the first were set. */
    Optional<MesaRules> rulesOn(LocalDate date);

    /** The active members at an instant, each with the delegates designated then. */
    List<Member> rosterAt(Instant at);

    /** The same, with the proxies designated for one session. */
    List<Member> rosterFor(SessionId session, Instant at);

    /** The member presiding at an instant. */
    Optional<ActorId> chairAt(Instant at);

    Optional<ActorId> secretariatAt(Instant at);

    Optional<Convocation> convocation(SessionId session);

    /** The session convened under the number of an edition. */
    Optional<SessionId> edition(int number);

    /** Whether a technical table of that name exists. */
    boolean hasTechnicalTable(String name);
}
