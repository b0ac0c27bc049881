package mesa.query.mesa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mesa.api.Sha256;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.mesa.MemberRole;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.PublicationEvent.FollowUpMatrixPublished;
import mesa.api.mesa.PublicationEvent.FollowUpMatrixUpdated;
import mesa.api.mesa.PublicationEvent.PublicationFellDue;
import mesa.api.mesa.PublicationEvent.PublicationOverdue;
import mesa.api.mesa.RosterEvent.MemberInvited;
import mesa.api.mesa.RosterEvent.MembershipAccepted;
import mesa.api.mesa.RosterEvent.MembershipDeclined;
import mesa.api.mesa.RosterEvent.MembershipEnded;
import mesa.query.projection.Fold;
import org.junit.jupiter.api.Test;

/** Who belongs to a mesa, and what it owes the public each month. */
class MesaFoldsTest {
    private static final MesaId MESA = new MesaId(new UUID(1, 1));
    private static final ActorId MIES = new ActorId(new UUID(1, 2));
    private static final String MEMBER = MESA.value() + "/" + MIES.value();
    private static final Instant AT = Instant.parse("2021-01-04T15:00:00Z");
    private static final LocalDate CUTOFF = LocalDate.of(2021, 1, 31);
    private static final String MONTH = MESA.value() + "/" + CUTOFF;

    private static Fold<MemberRow> invited() {
        return Fold.of(new MemberRegister())
                .given(
                        new MemberInvited(
                                MESA,
                                MIES,
                                Sector.values()[0],
                                MemberRole.FULL_MEMBER,
                                true,
                                null,
                                AT));
    }

    @Test
    void whoever_is_invited_is_a_member_once_they_accept_and_until_it_ends() {
        invited()
                .thenRow(MEMBER, "state", MemberRow.State.INVITED, "activeFrom", null)
                .given(new MembershipAccepted(MESA, MIES, AT))
                .thenRow(MEMBER, "state", MemberRow.State.ACTIVE, "vote", true)
                .given(new MembershipEnded(MESA, MIES, "Renuncia", AT))
                .thenRow(MEMBER, "state", MemberRow.State.ENDED, "changed", "Renuncia");
    }

    @Test
    void whoever_declines_is_no_member() {
        invited()
                .given(new MembershipDeclined(MESA, MIES, "Sin mandato", AT))
                .thenRow(MEMBER, "state", MemberRow.State.DECLINED, "changed", "Sin mandato");
    }

    @Test
    void a_matrix_published_late_stays_late_and_is_updated_in_public() {
        Fold.of(new MatrixPublications())
                .on(LocalDate.of(2021, 2, 20))
                .given(
                        new PublicationFellDue(MESA, CUTOFF, CUTOFF.plusDays(10)),
                        new PublicationOverdue(MESA, CUTOFF, CUTOFF.plusDays(10)))
                .thenRow(MONTH, "status", PublicationRow.Status.PENDING, "late", true)
                .given(new FollowUpMatrixPublished(MESA, CUTOFF, Sha256.of("1"), true))
                .thenRow(MONTH, "late", true, "publishedOn", LocalDate.of(2021, 2, 20))
                .given(
                        new FollowUpMatrixUpdated(
                                MESA, CUTOFF, Sha256.of("1"), Sha256.of("2"), "Errata"))
                .thenRow(
                        MONTH,
                        "status",
                        PublicationRow.Status.UPDATED,
                        "dataset",
                        Sha256.of("2"),
                        "reason",
                        "Errata");
    }
}
