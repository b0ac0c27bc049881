package mesa.query.http;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.api.Caller;
import mesa.api.Clearance;
import mesa.api.Role;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.ConvocationEvent.ConvocationDrafted;
import mesa.api.wire.Vocabulary;
import mesa.query.audit.SnapshotDay;
import mesa.query.projection.Snapshot;

/**
 * Rule G7 as a condition on rows with the columns {@code visibility} and {@code reserved_until}:
 * the public reads what is public, the institutions also what is internal of the mesas they are
 * members of, and what is restricted only those with the clearance and the institution it concerns.
 * From the end of its term on, a reserve keeps nothing back. Of the past a reader reads what was
 * readable then and is readable now, so that what is restricted later is kept back at every moment.
 * The conditions are true or false and never null, so that they may stand behind a {@code not}.
 */
public final class RowVisibility {
    /** Who reads the journal itself. */
    public static final Set<Role> JOURNAL =
            Set.of(Role.AUDITOR, Role.SECRETARIAT, Role.CHAIR, Role.DPO);

    /**
     * Who reads actas before they are published, and what is redacted of them afterwards; delegates
     * those of the mesas their institution is a member of.
     */
    public static final Set<Role> ACTAS =
            Set.of(Role.SECRETARIAT, Role.CHAIR, Role.DELEGATE, Role.AUDITOR);

    private static final Set<Role> ALL_ACTAS = Set.of(Role.SECRETARIAT, Role.CHAIR, Role.AUDITOR);

    private RowVisibility() {}

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
    public static String to(Caller caller, String alias, Rows rows, Snapshot snapshot) {
        String then = open(caller, alias, rows, snapshot);
        if (snapshot.now() || Clearance.of(caller.roles()) == Visibility.RESTRICTED) {
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
                        snapshot.newest().holds(today),
                        open(caller, today, rows, snapshot.newest()));
    }

    /** What nobody needs a clearance for. */
    public static String toEverybody(String alias, Rows rows, Snapshot snapshot) {
        return to(Caller.ANYBODY, alias, rows, snapshot);
    }

    /** Over rows {@code r} that tell of an agreement: whoever may read that one. */
    public static String ofAgreement(Caller caller, Snapshot snapshot) {
        return "not exists (select from agreement_register a where a.agreement = r.agreement and %s)"
                .formatted(kept(caller, "a", Rows.AGREEMENTS, snapshot));
    }

    /**
     * Over items {@code r} of agendas: whoever may read all that was put to the item and all that
     * its words name.
     */
    public static String ofItem(Caller caller, Snapshot snapshot) {
        return """
        not exists (select from agreement_register a where %s
            and (a.session = r.session and a.item = r.number
                or a.mesa = (select s.mesa from session_register s
                        where s.session = r.session and %s)
                    and (%s or %s or %s)))\
        """
                .formatted(
                        kept(caller, "a", Rows.AGREEMENTS, snapshot),
                        snapshot.holds("s"),
                        AgreementMention.condition("a", "r.title"),
                        AgreementMention.condition("a", "r.document"),
                        AgreementMention.condition("a", "r.outcome"));
    }

    /**
     * Over rows {@code r} that tell of a stream by {@code stream_type} and {@code stream}: whoever
     * may read what the stream is about. Streams that no public list tells of, such as those of
     * users, are for whoever reads the journal itself.
     */
    public static String ofStream(Caller caller, Snapshot snapshot) {
        if (caller.roles().stream().anyMatch(JOURNAL::contains)) {
            return "true";
        }
        return """
        (r.stream_type in ('mesa', 'actor')
            or r.stream_type = 'session' and %s
            or r.stream_type = 'roadmap' and exists (select from roadmap_register h
                where h.roadmap = r.stream and %s and %s)
            or r.stream_type = 'agreement' and exists (select from agreement_register a
                where a.agreement = r.stream and %s and %s)
            or r.stream_type = 'commitment' and exists (select from commitment_tracker c
                where c.commitment = r.stream and %s and %s)
            or r.stream_type = 'acta' and exists (select from acta_register t
                where t.acta = r.stream and %s and %s))\
        """
                .formatted(
                        ofSession(caller, "r.stream", snapshot, "s"),
                        snapshot.holds("h"),
                        ofRoadmap(caller, "h", snapshot),
                        snapshot.holds("a"),
                        to(caller, "a", Rows.AGREEMENTS, snapshot),
                        snapshot.holds("c"),
                        to(caller, "c", Rows.COMMITMENTS, snapshot),
                        snapshot.holds("t"),
                        ofActa(caller, "t", snapshot));
    }

    /** Over rows of actas: the members, and everybody once it is published (INV-T7). */
    public static String ofActa(Caller caller, String alias, Snapshot snapshot) {
        return "(%s or %s.status in ('PUBLISHED', 'ARCHIVED'))"
                .formatted(insideActa(caller, alias, snapshot), alias);
    }

    /** Over words {@code r} of actas: the members, and whoever may read it once it left whole. */
    public static String ofActaText(Caller caller, Snapshot snapshot) {
        return """
        exists (select from acta_register t where t.acta = r.acta and %s
            and (%s or t.published is not null and cardinality(t.redactions) = 0))\
        """
                .formatted(snapshot.holds("t"), insideActa(caller, "t", snapshot));
    }

    /** Over rows of actas: those who read all of it from its draft on. */
    private static String insideActa(Caller caller, String alias, Snapshot snapshot) {
        return caller.roles().stream().anyMatch(ALL_ACTAS::contains)
                ? "true"
                : ofTheirMesas(caller, alias, snapshot);
    }

    /** Only a delegate speaks for an institution, and only members read what is of a mesa. */
    private static String ofTheirMesas(Caller caller, String alias, Snapshot snapshot) {
        return MembershipTable.condition(
                caller.is(Role.DELEGATE) ? caller : withoutInstitution(caller), alias, snapshot);
    }

    /** Over rows of roadmaps: everybody once it is approved; a draft is of those who work on it. */
    public static String ofRoadmap(Caller caller, String alias, Snapshot snapshot) {
        return Clearance.of(caller.roles()) == Visibility.RESTRICTED
                ? "true"
                : "(%s.current > 0 or %s)".formatted(alias, ofTheirMesas(caller, alias, snapshot));
    }

    /** Over rows {@code r} that tell of a roadmap: whoever may read that one. */
    public static String ofRoadmap(Caller caller, Snapshot snapshot) {
        return "exists (select from roadmap_register h where h.roadmap = r.roadmap and %s and %s)"
                .formatted(snapshot.holds("h"), ofRoadmap(caller, "h", snapshot));
    }

    /** Over rows of sessions: everybody once it is convened; a draft is of those who work on it. */
    public static String ofSession(Caller caller, String alias, Snapshot snapshot) {
        return Clearance.of(caller.roles()) == Visibility.RESTRICTED
                ? "true"
                : "(%s.state <> 'DRAFT' or %s)"
                        .formatted(alias, ofTheirMesas(caller, alias, snapshot));
    }

    /** Over rows {@code r} that tell of a session: whoever may read that one. */
    public static String ofSession(Caller caller, Snapshot snapshot) {
        return ofSession(caller, "r.session", snapshot, "s");
    }

    private static String ofSession(
            Caller caller, String session, Snapshot snapshot, String alias) {
        return "exists (select from session_register %2$s where %2$s.session = %1$s and %3$s and %4$s)"
                .formatted(
                        session, alias, snapshot.holds(alias), ofSession(caller, alias, snapshot));
    }

    /**
     * Over events {@code r} of a stream the caller may read: all but what tells of a session that
     * is still a draft.
     */
    public static String ofEvent(Caller caller, Snapshot snapshot) {
        return Clearance.of(caller.roles()) == Visibility.RESTRICTED
                ? "true"
                : "case when r.type = '%s' then %s else true end"
                        .formatted(
                                Vocabulary.nameOf(ConvocationDrafted.class),
                                ofSession(
                                        caller,
                                        "substring(convert_from(r.payload, 'UTF8')"
                                                + " from '\"session\":\"([0-9a-f-]{36})\"')::uuid",
                                        snapshot,
                                        "s"));
    }

    /** {@link #insideActa} of one acta. */
    public static boolean readsAllOfActa(UUID acta, Caller caller, Snapshot snapshot) {
        return MembershipTable.anyActa(
                acta, snapshot.holds("t") + " and " + insideActa(caller, "t", snapshot), snapshot);
    }

    private static Caller withoutInstitution(Caller caller) {
        return new Caller(caller.user(), caller.roles(), null, caller.appointments());
    }

    /** What a reader may not read, as it stood at the moment looked at and as it stands now. */
    static String kept(Caller caller, String alias, Rows rows, Snapshot snapshot) {
        String then = keptAt(caller, alias, rows, snapshot);
        return snapshot.now()
                ? then
                : "(%s or %s)".formatted(then, keptAt(caller, alias, rows, snapshot.newest()));
    }

    private static String keptAt(Caller caller, String alias, Rows rows, Snapshot snapshot) {
        return "(%s and not %s)"
                .formatted(snapshot.holds(alias), open(caller, alias, rows, snapshot));
    }

    /** At the one moment of a reading. */
    private static String open(Caller caller, String alias, Rows rows, Snapshot snapshot) {
        UUID institution = caller.institution();
        return switch (Clearance.of(caller.roles())) {
            case RESTRICTED -> "true";
            case INTERNAL ->
                    orOfTheirMesas(
                            caller,
                            alias,
                            "(%s or %s.visibility = 'INTERNAL' and %s%s)"
                                    .formatted(
                                            open(alias, snapshot),
                                            alias,
                                            MembershipTable.condition(caller, alias, snapshot),
                                            institution == null
                                                    ? ""
                                                    : " or %s.%s is not distinct from '%s'"
                                                            .formatted(
                                                                    alias,
                                                                    rows.owner,
                                                                    institution)));
            case PUBLIC -> orOfTheirMesas(caller, alias, open(alias, snapshot));
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

    private static String open(String alias, Snapshot snapshot) {
        return "(%1$s.visibility = 'PUBLIC' or (%1$s.visibility = 'RESTRICTED' and coalesce(%1$s.reserved_until <= date '%2$s', false)))"
                .formatted(alias, SnapshotDay.of(snapshot));
    }
}
