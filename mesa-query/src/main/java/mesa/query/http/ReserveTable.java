package mesa.query.http;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Caller;
import mesa.api.commitment.Visibility;
import mesa.query.intake.Reading;

/**
 * What is reserved, told to those who may not read it: grounds, terms and how many, over the whole
 * list whatever was asked for, because a count that followed the filters would tell what is inside.
 */
final class ReserveTable {
    private final Reading reading;

    ReserveTable(Reading reading) {
        this.reading = reading;
    }

    /** Rows of one ground and term. */
    record Kept(String ground, LocalDate until, long items) {}

    List<Kept> kept(Listing<?> listing, Caller caller) {
        return reading.sql()
                .sql(
                        """
                        select r.reserve_ground, r.reserved_until, count(*)
                        from "%s" r
                        where %s and r.visibility = 'RESTRICTED' and r.reserve_ground is not null
                            and r.reserved_until is not null and not (%s)
                        group by 1, 2 order by 2, 1
                        """
                                .formatted(
                                        reading.table(listing.row()),
                                        reading.holds("r"),
                                        listing.visible().to(caller, reading)))
                .query((row, _) ->
                        new Kept(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getLong(3)))
                .list();
    }

    /** The agreements outside of a condition over {@code a}, with what keeps them back. */
    List<KeptAgreements.Kept> agreements(String visible) {
        return reading.sql()
                .sql(
                        """
                        select a.agreement::text, a.session::text, a.item::text, a.title,
                            a.visibility, a.reserve_ground, a.reserved_until::text
                        from agreement_register a
                        where %s and not (%s)
                        """
                                .formatted(reading.holds("a"), visible))
                .query((row, _) ->
                        new KeptAgreements.Kept(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                new WhyKept(
                                        Visibility.valueOf(row.getString(5)),
                                        row.getString(6),
                                        row.getString(7))))
                .list();
    }
}
