package mesa.query.mesa;

import java.time.Instant;
import java.time.LocalDate;
import mesa.api.Reserved;
import mesa.api.actor.ActorId;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.Delegate;
import mesa.api.mesa.MesaId;
import mesa.api.person.PersonId;
import mesa.api.session.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A person designated by an actor in one mesa, the row of {@code delegate}.
 *
 * @param key mesa, actor and person
 * @param onlyFor the one session a proxy holds for
 * @param endedAt null while the designation stands
 */
public record DelegateRow(
        String key,
        MesaId mesa,
        ActorId actor,
        PersonId person,
        Delegate.Capacity capacity,
        String post,
        @Reserved(value = Visibility.INTERNAL, ground = "LOPDP, art. 10") String letter,
        Instant designatedAt,
        @Nullable LocalDate until,
        @Nullable SessionId onlyFor,
        @Nullable Instant endedAt,
        @Nullable String ended) {}
