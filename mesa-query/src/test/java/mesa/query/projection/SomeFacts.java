package mesa.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.Sha256;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.Evidence;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.ReportEvent.EvidenceAttached;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.MemberRole;
import mesa.api.mesa.MesaEvent.MesaConstituted;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.mesa.RosterEvent;
import mesa.api.mesa.RosterEvent.MemberInvited;
import mesa.api.mesa.RosterEvent.MembershipAccepted;
import org.jspecify.annotations.Nullable;

/** Facts with as little in them as a test needs. */
public final class SomeFacts {
    private SomeFacts() {}

    public static MesaConstituted constituted(MesaId mesa, String name, String acronym) {
        return new MesaConstituted(
                mesa,
                MesaKind.NATIONAL,
                name,
                acronym,
                List.of(),
                new EnablingInstrument(
                        "Acuerdo Ministerial", "000275", LocalDate.of(2018, 10, 4), "MREMH", null),
                null,
                Instant.parse("2018-10-04T15:00:00Z"));
    }

    /** What makes an institution a member of a mesa. */
    public static List<RosterEvent> seated(MesaId mesa, ActorId actor) {
        Instant at = Instant.parse("2021-01-04T15:00:00Z");
        return List.of(
                new MemberInvited(
                        mesa, actor, Sector.values()[0], MemberRole.GUEST, false, null, at),
                new MembershipAccepted(mesa, actor, at));
    }

    /** Of one responsible, for a year from a day. */
    public static Formulation formulation(
            String statement,
            ActorId responsible,
            LocalDate start,
            Visibility visibility,
            @Nullable Reserve reserve) {
        return new Formulation(
                statement,
                null,
                null,
                List.of(),
                responsible,
                null,
                List.of(),
                null,
                start,
                start.plusYears(1),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                0,
                visibility,
                reserve);
    }

    /** A document of its own for each number. */
    public static EvidenceAttached evidence(CommitmentId commitment, String title, int number) {
        return new EvidenceAttached(
                commitment,
                new Evidence(
                        new Sha256("%064x".formatted(number)),
                        title,
                        "m",
                        10,
                        "application/pdf",
                        null));
    }
}
