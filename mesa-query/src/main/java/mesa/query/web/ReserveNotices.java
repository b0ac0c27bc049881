package mesa.query.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mesa.api.commitment.Visibility;
import mesa.query.http.Reservable;
import mesa.query.http.Withholding;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Unrestricted;
import mesa.query.web.Section.Fact;
import org.jspecify.annotations.Nullable;

/** What pages say of a reserve: to those kept out why, and to those let in that it is one. */
public final class ReserveNotices {
    private ReserveNotices() {}

    /**
     * For a row its reader may not see, if there was one at the moment looked at.
     *
     * @throws HiddenPage when it was reserved with a ground and a term, or is by now
     */
    public static <R extends Record & Reservable> void tell(
            String what, Snapshot snapshot, Class<R> row, String condition, Object value) {
        List<R> then = snapshot.unrestricted(Unrestricted.RESERVE).rows(row, condition, value);
        then.forEach(found -> tell(what, found));
        if (!then.isEmpty() && !snapshot.now()) {
            snapshot.newest()
                    .unrestricted(Unrestricted.RESERVE)
                    .rows(row, condition, value)
                    .forEach(found -> tell(what, found));
        }
    }

    private static void tell(String what, Reservable row) {
        String ground = row.reserveGround();
        LocalDate until = row.reservedUntil();
        if (row.visibility() == Visibility.RESTRICTED && ground != null && until != null) {
            throw new HiddenPage(what, ground, until);
        }
    }

    /** The ground and the term, where both are known. */
    public static @Nullable String term(PageRequest request, Withholding kept) {
        String until = kept.until();
        return term(request, kept.ground(), until == null ? null : LocalDate.parse(until));
    }

    private static @Nullable String term(
            PageRequest request, @Nullable String ground, @Nullable LocalDate until) {
        return ground == null || until == null
                ? null
                : request.text("reserve.until", ground, request.figures().day(until));
    }

    /** The line on the page of what is not for everybody on that day. */
    public static Optional<Fact> fact(
            PageRequest request, Reservable row, LocalDate day, String visibility) {
        if (row.openOn(day)) {
            return Optional.empty();
        }
        return Optional.of(
                new Fact(
                        request.text("reserve.visibility"),
                        new Cell.Text(
                                visibility,
                                term(request, row.reserveGround(), row.reservedUntil()))));
    }
}
