package mesa.query.http;

import java.util.Set;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.Clearance;
import mesa.api.Role;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.ConvocationEvent.ConvocationDrafted;
import mesa.api.wire.Vocabulary;
import mesa.query.projection.Readership;
import mesa.query.projection.Snapshot;
import mesa.query.time.JournalEntry;

/**
 * Rule G7: the public reads what is public, the institutions also what is internal of the mesas
 * they are members of, and what is restricted only those with the clearance and the institution it
 * concerns. From the end of its term on, a reserve keeps nothing back. Of the past a reader reads
 * what was readable then and is readable now, so that what is restricted later is kept back at
 * every moment. The read models say here which of these their rows follow.
 */
public final class RowVisibility {
    /** Who reads the journal itself. */
    public static final Set<Role> JOURNAL = JournalEntry.READERS;

    /**
     * Who reads actas before they are published, and what is redacted of them afterwards; delegates
     * those of the mesas their institution is a member of.
     */
    public static final Set<Role> ACTAS =
            Set.of(Role.SECRETARIAT, Role.CHAIR, Role.DELEGATE, Role.AUDITOR);

    private static final Set<Role> ALL_ACTAS = Set.of(Role.SECRETARIAT, Role.CHAIR, Role.AUDITOR);

    static final Reserves RESERVED_AGREEMENTS =
            new Reserves("agreement_register", "agreement", "follow_up");
    static final Reserves RESERVED_COMMITMENTS =
            new Reserves("commitment_tracker", "commitment", "responsible");

    /** Rows of agreements. */
    public static final Readership AGREEMENTS = RESERVED_AGREEMENTS;

    /** Rows of commitments. */
    public static final Readership COMMITMENTS = RESERVED_COMMITMENTS;

    /** Rows of the calendar. */
    public static final Readership DAYS = new Reserves("calendar_entry", "key", "actor");

    /** Rows of sessions: everybody once it is convened; a draft is of those who work on it. */
    public static final Readership SESSIONS = RowVisibility::ofSession;

    /** Rows of roadmaps: everybody once it is approved; a draft is of those who work on it. */
    public static final Readership ROADMAPS = RowVisibility::ofRoadmap;

    /** Rows of actas: the members, and everybody once it is published (INV-T7). */
    public static final Readership PUBLISHED_ACTAS = RowVisibility::ofActa;

    /** Words of actas: the members, and whoever may read it once it left whole. */
    public static final Readership ACTA_TEXTS = RowVisibility::ofActaText;

    /** Rows that tell of a commitment: whoever may read that one. */
    public static final Readership OF_COMMITMENT = of("commitment_tracker", "commitment");

    /** Rows that tell of a session: whoever may read that one. */
    public static final Readership OF_SESSION = of("session_register", "session");

    /** Rows that tell of a roadmap: whoever may read that one. */
    public static final Readership OF_ROADMAP = of("roadmap_register", "roadmap");

    /** Rows that tell of an agreement: whoever may read that one, also before it is in its list. */
    public static final Readership OF_AGREEMENT =
            (alias, snapshot) ->
                    RESERVED_AGREEMENTS.unlessKept(
                            "a", "a.agreement = %s.agreement".formatted(alias), snapshot);

    /**
     * Rows that tell of a stream by {@code stream_type} and {@code stream}: whoever may read what
     * the stream is about. Streams that no public list tells of, such as those of users, are for
     * whoever reads the journal itself.
     */
    public static final Readership OF_STREAM = RowVisibility::ofStream;

    /** The words of items of agendas: whoever may read all that was put to it and all it names. */
    public static final Readership ITEMS = RowVisibility::ofItem;

    private RowVisibility() {}

    /** Over rows with the key of another read model: whoever may read the row it names. */
    private static Readership of(String table, String key) {
        return (alias, _) -> exists(table, key, alias + "." + key);
    }

    private static String exists(String table, String key, String value) {
        return "exists (select from {%1$s} o where o.%2$s = %3$s)".formatted(table, key, value);
    }

    private static String ofItem(String alias, Snapshot snapshot) {
        return RESERVED_AGREEMENTS.unlessKept(
                "a",
                """
                a.session = %1$s.session and a.item = %1$s.number
                    or a.mesa = (select s.mesa from {unrestricted session_register} s
                            where s.session = %1$s.session)
                        and (%2$s or %3$s or %4$s)\
                """
                        .formatted(
                                alias,
                                AgreementMention.condition("a", alias + ".title"),
                                AgreementMention.condition("a", alias + ".document"),
                                AgreementMention.condition("a", alias + ".outcome")),
                snapshot);
    }

    private static String ofStream(String alias, Snapshot snapshot) {
        if (snapshot.reader().roles().stream().anyMatch(JOURNAL::contains)) {
            return "true";
        }
        String stream = alias + ".stream";
        return """
        (%1$s.stream_type in ('mesa', 'actor')
            or %1$s.stream_type = 'session' and %2$s
            or %1$s.stream_type = 'roadmap' and %3$s
            or %1$s.stream_type = 'agreement' and %4$s
            or %1$s.stream_type = 'commitment' and %5$s
            or %1$s.stream_type = 'acta' and %6$s)\
        """
                .formatted(
                        alias,
                        exists("session_register", "session", stream),
                        exists("roadmap_register", "roadmap", stream),
                        exists("agreement_register", "agreement", stream),
                        exists("commitment_tracker", "commitment", stream),
                        exists("acta_register", "acta", stream));
    }

    private static String ofActa(String alias, Snapshot snapshot) {
        return "(%s or %s.status in ('PUBLISHED', 'ARCHIVED'))"
                .formatted(insideActa(alias, snapshot), alias);
    }

    private static String ofActaText(String alias, Snapshot snapshot) {
        return """
        exists (select from {acta_register} t where t.acta = %s.acta
            and (%s or t.published is not null and cardinality(t.redactions) = 0))\
        """
                .formatted(alias, insideActa("t", snapshot));
    }

    /** Over rows of actas: those who read all of it from its draft on. */
    private static String insideActa(String alias, Snapshot snapshot) {
        return snapshot.reader().roles().stream().anyMatch(ALL_ACTAS::contains)
                ? "true"
                : ofTheirMesas(alias, snapshot);
    }

    /** Only a delegate speaks for an institution, and only members read what is of a mesa. */
    private static String ofTheirMesas(String alias, Snapshot snapshot) {
        Caller reader = snapshot.reader();
        return MembershipTable.condition(
                reader.is(Role.DELEGATE) ? reader : withoutInstitution(reader), alias);
    }

    private static String ofRoadmap(String alias, Snapshot snapshot) {
        return unlessDraft(alias + ".current > 0", alias, snapshot);
    }

    private static String ofSession(String alias, Snapshot snapshot) {
        return unlessDraft(alias + ".state <> 'DRAFT'", alias, snapshot);
    }

    private static String unlessDraft(String done, String alias, Snapshot snapshot) {
        return readsDrafts(snapshot)
                ? "true"
                : "(%s or %s)".formatted(done, ofTheirMesas(alias, snapshot));
    }

    private static boolean readsDrafts(Snapshot snapshot) {
        return Clearance.of(snapshot.reader().roles()) == Visibility.RESTRICTED;
    }

    /**
     * Over events {@code r} of a stream the reader may read: all but what tells of a session that
     * is still a draft.
     */
    static String ofEvent(Snapshot snapshot) {
        return readsDrafts(snapshot)
                ? "true"
                : "case when r.type = '%s' then %s else true end"
                        .formatted(
                                Vocabulary.nameOf(ConvocationDrafted.class),
                                exists(
                                        "session_register",
                                        "session",
                                        "substring(convert_from(r.payload, 'UTF8')"
                                                + " from '\"session\":\"([0-9a-f-]{36})\"')::uuid"));
    }

    /** {@link #insideActa} of one acta. */
    public static boolean readsAllOfActa(UUID acta, Snapshot snapshot) {
        return MembershipTable.anyActa(acta, insideActa("t", snapshot), snapshot);
    }

    private static Caller withoutInstitution(Caller caller) {
        return new Caller(caller.user(), caller.roles(), null, caller.appointments());
    }
}
