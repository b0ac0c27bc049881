package mesa.query.http;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mesa.api.commitment.Visibility;
import mesa.query.projection.Snapshot;

/**
 * What is reserved, told to those who may not read it: grounds, terms and how many, over the whole
 * list whatever was asked for, because a count that followed the filters would tell what is inside.
 */
final class ReserveTable {
    private final Snapshot snapshot;

    ReserveTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Rows of one ground and term. */
    record Kept(String ground, LocalDate until, long items) {}

    List<Kept> kept(Listing<?> listing) {
        String table = snapshot.table(listing.row());
        return snapshot.sql()
                .sql(
                        """
                        select k.reserve_ground, k.reserved_until, count(*)
                        from {unrestricted %s} r %s
                        where %s and k.visibility = 'RESTRICTED' and k.reserve_ground is not null
                            and k.reserved_until is not null and not (%s)
                        group by 1, 2 order by 2, 1
                        """
                                .formatted(
                                        table,
                                        reserves(
                                                table,
                                                snapshot.columns(listing.row())
                                                        .getFirst()
                                                        .column()),
                                        listing.where(),
                                        snapshot.readable(listing.row(), "r")))
                .query((row, _) ->
                        new Kept(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getLong(3)))
                .list();
    }

    /**
     * What reserves a row, as {@code k}: of the past what reserved it then, or what does by now.
     */
    private String reserves(String table, String key) {
        return snapshot.now()
                ? "cross join lateral (select r.visibility, r.reserve_ground, r.reserved_until) k"
                : """
                cross join lateral (select x.visibility, x.reserve_ground, x.reserved_until
                    from (select * from {unrestricted %1$s} o where o."%2$s" = r."%2$s"
                        union all
                        select * from {newest unrestricted %1$s} o where o."%2$s" = r."%2$s") x
                    order by x.visibility = 'RESTRICTED' desc, x.from_position limit 1) k\
                """
                        .formatted(table, key);
    }

    /** The agreements that are kept back from the reader, with what keeps them back. */
    List<HiddenAgreements.Kept> agreements() {
        return snapshot.sql()
                .sql(
                        """
                        select a.agreement::text, a.mesa::text, a.session::text, a.item::text,
                            a.title, a.code, a.visibility, a.reserve_ground, a.reserved_until::text
                        from {unrestricted agreement_register} a
                        where %s
                        order by a.from_position
                        """
                                .formatted(RowVisibility.RESERVED_AGREEMENTS.kept("a", snapshot)))
                .query((row, _) ->
                        new HiddenAgreements.Kept(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                new Withholding(
                                        Visibility.valueOf(row.getString(7)),
                                        row.getString(8),
                                        row.getString(9))))
                .list();
    }

    /** The commitments that are kept back from the reader, with what keeps them back. */
    Map<String, Withholding> commitments() {
        Map<String, Withholding> found = new HashMap<>();
        snapshot.sql()
                .sql(
                        """
                        select c.commitment::text, c.visibility, c.reserve_ground,
                            c.reserved_until::text
                        from {unrestricted commitment_tracker} c
                        where %s
                        """
                                .formatted(RowVisibility.RESERVED_COMMITMENTS.kept("c", snapshot)))
                .query(row -> {
                    found.put(
                            row.getString(1),
                            new Withholding(
                                    Visibility.valueOf(row.getString(2)),
                                    row.getString(3),
                                    row.getString(4)));
                });
        return found;
    }
}
