package mesa.api.contract;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom and what a published event concerns; what subscribers choose by. */
public final class Concerns {
    private Concerns() {}

    public static UUID mesa(PublicEvent data) {
        return switch (data) {
            case PublicEvent.MesaConvened e -> e.mesa();
            case PublicEvent.AgreementAdopted e -> e.mesa();
            case PublicEvent.AgreementInForce e -> e.mesa();
            case PublicEvent.AgreementSuperseded e -> e.mesa();
            case PublicEvent.AgreementRevoked e -> e.mesa();
            case PublicEvent.AgreementVoided e -> e.mesa();
            case PublicEvent.CommitmentAccepted e -> e.mesa();
            case PublicEvent.CommitmentTransferred e -> e.mesa();
            case PublicEvent.DeadlineExtended e -> e.mesa();
            case PublicEvent.BreachDeclared e -> e.mesa();
            case PublicEvent.FindingIssued e -> e.mesa();
            case PublicEvent.ActaPublished e -> e.mesa();
            case PublicEvent.ActaRectified e -> e.mesa();
        };
    }

    /** Those it binds or names. */
    public static List<UUID> institutions(PublicEvent data) {
        return switch (data) {
            case PublicEvent.AgreementAdopted e -> some(e.followUpInstitution());
            case PublicEvent.CommitmentAccepted e -> some(e.responsible());
            case PublicEvent.CommitmentTransferred e -> some(e.from(), e.to());
            case PublicEvent.BreachDeclared e -> some(e.responsible());
            case PublicEvent.FindingIssued e -> some(e.verifier());
            case PublicEvent.MesaConvened _,
                    PublicEvent.AgreementInForce _,
                    PublicEvent.AgreementSuperseded _,
                    PublicEvent.AgreementRevoked _,
                    PublicEvent.AgreementVoided _,
                    PublicEvent.DeadlineExtended _,
                    PublicEvent.ActaPublished _,
                    PublicEvent.ActaRectified _ ->
                    List.of();
        };
    }

    /** Objectives of the Global Compact it is tagged with. */
    public static List<Integer> objectives(PublicEvent data) {
        return data instanceof PublicEvent.AgreementAdopted e ? e.objectives() : List.of();
    }

    private static List<UUID> some(@Nullable UUID... named) {
        return Stream.of(named).filter(Objects::nonNull).distinct().toList();
    }
}
