package mesa.query.http;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.api.Caller;
import mesa.api.Clearance;
import mesa.api.Role;
import mesa.api.commitment.Visibility;
import mesa.query.audit.DayLookedAt;
import mesa.query.intake.Reading;

/**
 * Rule G7 as a condition on rows with the columns {@code visibility} and {@code reserved_until}:
 * the public reads what is public, the institutions also what is internal, and what is restricted
 * only those with the clearance and the institution it concerns. From the end of its term on, a
 * reserve keeps nothing back. Of the past a reader reads what was readable then and is readable
 * now, so that what is restricted later is kept back at every moment. The conditions are true or
 * false and never null, so that they may stand behind a {@code not}.
 */
public final class Disclosed {
    /** Who reads the journal itself. */
    public static final Set<Role> JOURNAL =
            Set.of(Role.AUDITOR, Role.SECRETARIAT, Role.CHAIR, Role.DPO);

    /** Who reads actas before they are published, and what is redacted of them afterwards. */
    public static final Set<Role> ACTAS =
            Set.of(Role.SECRETARIAT, Role.CHAIR, Role.DELEGATE, Role.AUDITOR);

    private Disclosed() {}

    /**
     * Rows that say themselves who may read them, and the column with the institution they concern.
     */
    public enum Rows {
        AGREEMENTS("agreement_register", "agreement", "follow_up"),
        COMMITMENTS("commitment_tracker", "commitment", "responsible"),
        DAYS("calendar_entry", "key", "actor");

        private final String table;
        private final String key;
        private final String owner;

        Rows(String table, String key, String owner) {
            this.table = table;
            this.key = key;
            this.owner = owner;
        }
    }

    /**
     * @param alias of the rows in the statement
     * @param caller whose institution and mesas are UUIDs, so that they may stand in SQL
     */
    public static String to(Caller caller, String alias, Rows rows, Reading reading) {
        String then = open(caller, alias, rows, reading);
        if (reading.now() || Clearance.of(caller.roles()) == Visibility.RESTRICTED) {
            return then;
        }
        String today = alias + "_now";
        return "(%s and exists (select from %s %s where %3$s.%4$s = %5$s.%4$s and %6$s and %7$s))"
                .formatted(
                        then,
                        rows.table,
                        today,
                        rows.key,
                        alias,
                        reading.newest().holds(today),
                        open(caller, today, rows, reading.newest()));
    }

    /** What nobody needs a clearance for. */
    public static String toEverybody(String alias, Rows rows, Reading reading) {
        return to(Caller.ANYBODY, alias, rows, reading);
    }

    /** Over rows {@code r} that tell of an agreement: whoever may read that one. */
    public static String ofAgreement(Caller caller, Reading reading) {
        return "not exists (select from agreement_register a where a.agreement = r.agreement and %s)"
                .formatted(kept(caller, "a", Rows.AGREEMENTS, reading));
    }

    /**
     * Over items {@code r} of agendas: whoever may read all that was put to the item and all that
     * its words name.
     */
    public static String ofItem(Caller caller, Reading reading) {
        return """
        not exists (select from agreement_register a where %s
            and (a.session = r.session and a.item = r.number or a.title <> '' and position(
                lower(a.title) in lower(concat_ws(' ', r.title, r.document, r.outcome))) > 0))\
        """
                .formatted(kept(caller, "a", Rows.AGREEMENTS, reading));
    }

    /**
     * Over rows {@code r} that tell of a stream by {@code stream_type} and {@code stream}: whoever
     * may read what the stream is about. Streams that no public list tells of, such as those of
     * users, are for whoever reads the journal itself.
     */
    public static String ofStream(Caller caller, Reading reading) {
        if (caller.roles().stream().anyMatch(JOURNAL::contains)) {
            return "true";
        }
        return """
        (r.stream_type in ('mesa', 'actor', 'session', 'roadmap')
            or r.stream_type = 'agreement' and exists (select from agreement_register a
                where a.agreement = r.stream and %s and %s)
            or r.stream_type = 'commitment' and exists (select from commitment_tracker c
                where c.commitment = r.stream and %s and %s)
            or r.stream_type = 'acta' and exists (select from acta_register t
                where t.acta = r.stream and %s and %s))\
        """
                .formatted(
                        reading.holds("a"),
                        to(caller, "a", Rows.AGREEMENTS, reading),
                        reading.holds("c"),
                        to(caller, "c", Rows.COMMITMENTS, reading),
                        reading.holds("t"),
                        ofActa(caller, "t"));
    }

    /** Over rows of actas: the members, and everybody once it is published (INV-T7). */
    public static String ofActa(Caller caller, String alias) {
        return caller.roles().stream().anyMatch(ACTAS::contains)
                ? "true"
                : orOfTheirMesas(caller, alias, alias + ".status in ('PUBLISHED', 'ARCHIVED')");
    }

    /** What a reader may not read, as it stood at the moment looked at and as it stands now. */
    static String kept(Caller caller, String alias, Rows rows, Reading reading) {
        String then = keptAt(caller, alias, rows, reading);
        return reading.now()
                ? then
                : "(%s or %s)".formatted(then, keptAt(caller, alias, rows, reading.newest()));
    }

    private static String keptAt(Caller caller, String alias, Rows rows, Reading reading) {
        return "(%s and not %s)"
                .formatted(reading.holds(alias), open(caller, alias, rows, reading));
    }

    /** At the one moment of a reading. */
    private static String open(Caller caller, String alias, Rows rows, Reading reading) {
        UUID institution = caller.institution();
        return switch (Clearance.of(caller.roles())) {
            case RESTRICTED -> "true";
            case INTERNAL ->
                    orOfTheirMesas(
                            caller,
                            alias,
                            institution == null
                                    ? "(%s or %s.visibility = 'INTERNAL')"
                                            .formatted(open(alias, reading), alias)
                                    : "(%1$s or %2$s.visibility = 'INTERNAL' or %2$s.%3$s is not distinct from '%4$s')"
                                            .formatted(
                                                    open(alias, reading),
                                                    alias,
                                                    rows.owner,
                                                    institution));
            case PUBLIC -> orOfTheirMesas(caller, alias, open(alias, reading));
        };
    }

    /** Secretariat and chair of a mesa read all that belongs to it. */
    private static String orOfTheirMesas(Caller caller, String alias, String otherwise) {
        if (caller.appointments().isEmpty()) {
            return otherwise;
        }
        String mesas =
                caller.appointments().keySet().stream()
                        .map(mesa -> "'" + mesa + "'")
                        .collect(Collectors.joining(", "));
        return "(%s or coalesce(%s.mesa in (%s), false))".formatted(otherwise, alias, mesas);
    }

    private static String open(String alias, Reading reading) {
        return "(%1$s.visibility = 'PUBLIC' or (%1$s.visibility = 'RESTRICTED' and coalesce(%1$s.reserved_until <= date '%2$s', false)))"
                .formatted(alias, DayLookedAt.of(reading));
    }
}
