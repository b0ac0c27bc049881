package mesa.query.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mesa.api.actor.ActorEvent.AccreditationExpired;
import mesa.api.actor.ActorEvent.AccreditationExpiring;
import mesa.api.actor.ActorEvent.ActorAccredited;
import mesa.api.actor.ActorEvent.ActorRegistered;
import mesa.api.actor.ActorEvent.ActorRenamed;
import mesa.api.actor.ActorEvent.ActorSucceeded;
import mesa.api.actor.ActorId;
import mesa.api.actor.ActorStatus;
import mesa.api.actor.Sector;
import mesa.query.projection.Fold;
import org.junit.jupiter.api.Test;

/** How institutions stand. */
class ActorRegisterTest {
    private static final ActorId INTERIOR = new ActorId(new UUID(1, 1));
    private static final ActorId MIES = new ActorId(new UUID(1, 2));
    private static final LocalDate DAY = LocalDate.of(2021, 1, 4);

    private static ActorRegistered registered(ActorId actor, String name) {
        return new ActorRegistered(actor, name, null, Sector.values()[0], null, null, null, DAY);
    }

    private static Fold<ActorRow> register() {
        return Fold.of(new ActorRegister())
                .given(registered(INTERIOR, "Ministerio del Interior"), registered(MIES, "MIES"));
    }

    @Test
    void an_accreditation_ends_by_itself() {
        register()
                .given(
                        new ActorAccredited(INTERIOR, "R-1", DAY, DAY.plusYears(2)),
                        new AccreditationExpiring(INTERIOR, DAY.plusYears(2)))
                .thenRow(INTERIOR, "status", ActorStatus.ACCREDITED, "expiring", true)
                .given(new AccreditationExpired(INTERIOR, DAY.plusYears(2)))
                .thenRow(INTERIOR, "status", ActorStatus.EXPIRED, "expiring", false);
    }

    @Test
    void former_names_are_kept() {
        register()
                .given(
                        new ActorRenamed(
                                INTERIOR,
                                "Ministerio del Interior",
                                "Ministerio de Gobierno",
                                "MDG",
                                "Decreto 381",
                                DAY))
                .thenRow(
                        INTERIOR,
                        "name",
                        "Ministerio de Gobierno",
                        "formerNames",
                        List.of("Ministerio del Interior"));
    }

    @Test
    void an_heir_knows_whom_it_follows() {
        register()
                .given(new ActorSucceeded(INTERIOR, MIES, "Decreto 12", true, DAY))
                .thenRow(INTERIOR, "status", ActorStatus.MERGED, "successor", MIES)
                .thenRow(MIES, "predecessors", List.of(INTERIOR), "version", 0L);
    }
}
