package mesa.query.web;

import java.time.LocalDate;
import java.util.Optional;
import mesa.api.commitment.Visibility;
import mesa.query.http.Reservable;
import mesa.query.web.Section.Fact;

/** What pages say of a reserve: to those kept out why, and to those let in that it is one. */
public final class Reserves {
    private Reserves() {}

    /**
     * For a row its reader may not see.
     *
     * @throws KeptBackPage when it is reserved with a ground and a term
     */
    public static void tell(String what, Reservable row) {
        String ground = row.reserveGround();
        LocalDate until = row.reservedUntil();
        if (row.visibility() == Visibility.RESTRICTED && ground != null && until != null) {
            throw new KeptBackPage(what, ground, until);
        }
    }

    /** The line on the page of what is not for everybody on that day. */
    public static Optional<Fact> fact(
            PageRequest request, Reservable row, LocalDate day, String visibility) {
        if (row.openOn(day)) {
            return Optional.empty();
        }
        String ground = row.reserveGround();
        LocalDate until = row.reservedUntil();
        return Optional.of(
                new Fact(
                        request.text("reserve.visibility"),
                        new Cell.Text(
                                visibility,
                                ground == null || until == null
                                        ? null
                                        : request.text(
                                                "reserve.until",
                                                ground,
                                                request.figures().day(until)))));
    }
}
