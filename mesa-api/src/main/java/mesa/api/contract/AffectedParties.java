package mesa.api.contract;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom and what a published event concerns; what subscribers choose by. */
public final class AffectedParties {
    private AffectedParties() {}

    /** Those it binds or names. */
    public static List<UUID> institutions(PublicEvent data) {
        Stream<UUID> told =
                data instanceof PublicEvent.Concerning e ? all(e.institutions()) : Stream.empty();
        return Stream.concat(named(data), told).distinct().toList();
    }

    /** By a component of its own. */
    private static Stream<UUID> named(PublicEvent data) {
        return switch (data) {
            case PublicEvent.AgreementAdopted e -> some(e.followUpInstitution());
            case PublicEvent.AgreementClassified e -> some(e.followUpInstitution());
            case PublicEvent.CommitmentAccepted e -> some(e.responsible());
            case PublicEvent.CommitmentTransferred e -> some(e.from(), e.to());
            case PublicEvent.BreachDeclared e -> some(e.responsible());
            case PublicEvent.FindingIssued e -> some(e.verifier());
            case PublicEvent.MesaConvened _,
                    PublicEvent.SessionPostponed _,
                    PublicEvent.ConvocationCancelled _,
                    PublicEvent.ConvocationAmended _,
                    PublicEvent.AgreementInForce _,
                    PublicEvent.AgreementSuperseded _,
                    PublicEvent.AgreementRevoked _,
                    PublicEvent.AgreementVoided _,
                    PublicEvent.AgreementClosed _,
                    PublicEvent.AgreementLapsed _,
                    PublicEvent.AgreementReopened _,
                    PublicEvent.DeadlineExtended _,
                    PublicEvent.BreachCured _,
                    PublicEvent.ContestResolved _,
                    PublicEvent.CommitmentCancelled _,
                    PublicEvent.CommitmentReopened _,
                    PublicEvent.AgreementWithdrawn _,
                    PublicEvent.CommitmentWithdrawn _,
                    PublicEvent.TailAbandoned _,
                    PublicEvent.ActaPublished _,
                    PublicEvent.ActaRectified _ ->
                    Stream.empty();
        };
    }

    /** Objectives of the Global Compact it is tagged with, or was until it happened. */
    public static List<Integer> objectives(PublicEvent data) {
        Stream<Integer> now =
                data instanceof PublicEvent.Concerning e ? all(e.objectives()) : Stream.empty();
        Stream<Integer> former =
                data instanceof PublicEvent.AgreementClassified e
                        ? e.formerObjectives().stream()
                        : Stream.empty();
        return Stream.concat(now, former).distinct().toList();
    }

    private static <T> Stream<T> all(@Nullable List<T> told) {
        return told == null ? Stream.empty() : told.stream();
    }

    private static Stream<UUID> some(@Nullable UUID... named) {
        return Stream.of(named).filter(Objects::nonNull);
    }
}
