package mesa.query.commitment;

import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.CommitmentId;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/**
 * How well a commitment was formulated, the row of {@code formulation}: what the quality panel
 * counts (INV-K1 to K4, K10).
 *
 * @param flaws what keeps it a draft, by name; empty once nothing does
 * @param rules the rules those flaws fail
 * @param wordings how often it was written anew
 */
public record FormulationRow(
        CommitmentId commitment,
        AgreementId agreement,
        MesaId mesa,
        String code,
        String statement,
        @Nullable ActorId responsible,
        boolean withDeadline,
        boolean withIndicator,
        boolean withBaseline,
        boolean withMeans,
        boolean withVerifier,
        boolean sound,
        List<String> flaws,
        List<String> rules,
        int wordings,
        LocalDate assessedOn) {}
