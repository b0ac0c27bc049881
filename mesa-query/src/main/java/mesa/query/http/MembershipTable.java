package mesa.query.http;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.api.Caller;
import mesa.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The mesas a caller belongs to: those of an appointment, and those where the caller's institution
 * is a member today. Whoever has left reads nothing any more that is for members, of any day.
 */
final class MembershipTable {
    /** What names a mesa by belonging to it, and where to look it up. */
    private static final String OF =
            """
            select m.mesa::text from {newest unrestricted %1$s} m where m."%2$s" = ?::uuid\
            """;

    private final Snapshot snapshot;
    private final Map<String, Optional<String>> known = new HashMap<>();
    private @Nullable Set<String> mesas;

    MembershipTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Whether rows are of such a mesa; true or false, never null. */
    static String condition(Caller caller, String alias) {
        String appointed =
                caller.appointments().keySet().stream()
                        .map(mesa -> "'" + mesa + "'")
                        .collect(Collectors.joining(", "));
        String member = memberships(caller);
        if (appointed.isEmpty() && member.isEmpty()) {
            return "false";
        }
        String mesas =
                appointed.isEmpty()
                        ? member
                        : "select unnest(array[%s]::uuid[])".formatted(appointed)
                                + (member.isEmpty() ? "" : " union all " + member);
        return "coalesce(%s.mesa in (%s), false)".formatted(alias, mesas);
    }

    private static String memberships(Caller caller) {
        UUID institution = caller.institution();
        return institution == null
                ? ""
                : "select m.mesa from {newest membership} m where m.actor = '%s' and m.state = 'ACTIVE'"
                        .formatted(institution);
    }

    /** Whether the acta {@code t} is one the reader may read and meets the condition. */
    static boolean anyActa(UUID acta, String condition, Snapshot snapshot) {
        return snapshot.sql()
                .sql(
                        "select exists (select from {acta_register} t where t.acta = ? and %s)"
                                .formatted(condition))
                .param(acta)
                .query(Boolean.class)
                .single();
    }

    boolean include(String mesa) {
        Set<String> theirs = mesas;
        if (theirs == null) {
            theirs = all();
            mesas = theirs;
        }
        return theirs.contains(mesa);
    }

    private Set<String> all() {
        Caller caller = snapshot.reader();
        Set<String> all = new HashSet<>();
        caller.appointments().keySet().forEach(mesa -> all.add(mesa.toString()));
        String member = memberships(caller);
        if (!member.isEmpty()) {
            all.addAll(
                    snapshot.sql()
                            .sql("select x.mesa::text from (" + member + ") x")
                            .query(String.class)
                            .list());
        }
        return all;
    }

    /** The mesa something belongs to, by its own id; null when nobody knows it. Asked once. */
    @Nullable String of(String table, String key, String id) {
        return known.computeIfAbsent(key + id, _ -> found(table, key, id)).orElse(null);
    }

    private Optional<String> found(String table, String key, String id) {
        return Parameters.id(id).isEmpty()
                ? Optional.empty()
                : snapshot.sql()
                        .sql(OF.formatted(table, key))
                        .param(id)
                        .query(String.class)
                        .optional();
    }
}
