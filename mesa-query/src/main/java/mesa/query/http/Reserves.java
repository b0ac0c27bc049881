package mesa.query.http;

import java.util.UUID;
import java.util.stream.Collectors;
import mesa.api.Caller;
import mesa.api.Clearance;
import mesa.api.commitment.Visibility;
import mesa.query.projection.Readership;
import mesa.query.projection.Snapshot;
import mesa.query.time.SnapshotDay;

/**
 * Rows that say themselves who may read them, in the columns {@code visibility} and {@code
 * reserved_until} (rule G7).
 *
 * @param table of the rows
 * @param key of the table
 * @param owner the column with the institution they concern
 */
record Reserves(String table, String key, String owner) implements Readership {
    /** Of the past what was readable then and is readable now. */
    @Override
    public String condition(String alias, Snapshot snapshot) {
        String then = open(alias, snapshot);
        if (snapshot.now() || Clearance.of(snapshot.reader().roles()) == Visibility.RESTRICTED) {
            return then;
        }
        String today = alias + "_now";
        return "(%s and exists (select from {newest unrestricted %s} %s where %3$s.%4$s = %5$s.%4$s and %6$s))"
                .formatted(then, table, today, key, alias, open(today, snapshot.newest()));
    }

    /**
     * That none of these rows meets the condition and is kept back from the reader, as it stood at
     * the moment looked at and as it stands now.
     */
    String unlessKept(String alias, String which, Snapshot snapshot) {
        String then = noneKept("", alias, which, snapshot);
        return snapshot.now()
                ? then
                : "(%s and %s)"
                        .formatted(then, noneKept("newest ", alias, which, snapshot.newest()));
    }

    private String noneKept(String moment, String alias, String which, Snapshot snapshot) {
        return "not exists (select from {%sunrestricted %s} %s where (%s) and %s)"
                .formatted(moment, table, alias, which, kept(alias, snapshot));
    }

    /** What the reader may not read, at the one moment of a reading. */
    String kept(String alias, Snapshot snapshot) {
        return "not " + open(alias, snapshot);
    }

    private String open(String alias, Snapshot snapshot) {
        Caller reader = snapshot.reader();
        UUID institution = reader.institution();
        return switch (Clearance.of(reader.roles())) {
            case RESTRICTED -> "true";
            case INTERNAL ->
                    orOfTheirMesas(
                            reader,
                            alias,
                            "(%s or %s.visibility = 'INTERNAL' and %s%s)"
                                    .formatted(
                                            toEverybody(alias, snapshot),
                                            alias,
                                            MembershipTable.condition(reader, alias),
                                            institution == null
                                                    ? ""
                                                    : " or %s.%s is not distinct from '%s'"
                                                            .formatted(alias, owner, institution)));
            case PUBLIC -> orOfTheirMesas(reader, alias, toEverybody(alias, snapshot));
        };
    }

    /** Secretariat and chair of a mesa read all that belongs to it. */
    private static String orOfTheirMesas(Caller reader, String alias, String otherwise) {
        if (reader.appointments().isEmpty()) {
            return otherwise;
        }
        String mesas =
                reader.appointments().keySet().stream()
                        .map(mesa -> "'" + mesa + "'")
                        .collect(Collectors.joining(", "));
        return "(%s or coalesce(%s.mesa in (%s), false))".formatted(otherwise, alias, mesas);
    }

    private static String toEverybody(String alias, Snapshot snapshot) {
        return "(%1$s.visibility = 'PUBLIC' or (%1$s.visibility = 'RESTRICTED' and coalesce(%1$s.reserved_until <= date '%2$s', false)))"
                .formatted(alias, SnapshotDay.of(snapshot));
    }
}
