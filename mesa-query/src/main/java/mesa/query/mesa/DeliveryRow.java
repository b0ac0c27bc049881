package mesa.query.mesa;

import java.time.Instant;
import mesa.api.Reserved;
import mesa.api.actor.ActorId;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.ConvocationCommand.Channel;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one recipient's convocation, the row of {@code convocation_delivery}.
 *
 * @param key session and actor
 * @param missed a member entitled to vote who was not addressed (INV-C3)
 * @param notices how many times it had to be notified: once, and once more after each change
 */
public record DeliveryRow(
        String key,
        SessionId session,
        MesaId mesa,
        ActorId actor,
        boolean missed,
        int notices,
        @Nullable Channel channel,
        @Reserved(value = Visibility.INTERNAL, ground = "LOPDP, art. 10") @Nullable String proof,
        @Nullable Instant deliveredAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant excusedAt,
        @Reserved(value = Visibility.INTERNAL, ground = "LOPDP, art. 10")
                @Nullable String excuse) {}
