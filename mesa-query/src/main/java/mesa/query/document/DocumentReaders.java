package mesa.query.document;

import java.util.EnumSet;
import java.util.Set;
import mesa.api.Role;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.query.http.Redaction;
import mesa.query.http.RowVisibility;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Unrestricted;
import mesa.query.time.JournalEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may have the bytes of a document: whoever may read one of the records that name it, as its
 * history is told to that reader. One that nothing names yet is for those who may send documents.
 */
final class DocumentReaders {
    private static final Set<Role> SENDERS =
            EnumSet.of(Role.DELEGATE, Role.SECRETARIAT, Role.CHAIR, Role.VERIFIER, Role.ADMIN);

    private final Snapshot snapshot;
    private final Redaction redaction;

    DocumentReaders(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.redaction = Redaction.of(snapshot);
    }

    boolean may(String hash) {
        String named = "r.hash = ? order by r.position";
        if (snapshot.unrestricted(Unrestricted.BELONGING)
                .rows(DocumentMention.class, named, hash)
                .isEmpty()) {
            // While the mentions are being gathered nobody knows what names it.
            return !snapshot.behind().containsKey(snapshot.table(DocumentMention.class))
                    && snapshot.reader().roles().stream().anyMatch(SENDERS::contains);
        }
        return snapshot.rows(DocumentMention.class, named, hash).stream().anyMatch(this::told);
    }

    /** Whether the reader finds the hash in the event, once what is kept back is taken out. */
    private boolean told(DocumentMention mention) {
        return snapshot.unrestricted(Unrestricted.EVENTS)
                .find(JournalEntry.class, mention.position())
                .map(entry -> told(entry, mention.hash()))
                .orElse(false);
    }

    private boolean told(JournalEntry entry, String hash) {
        ObjectNode payload;
        try {
            payload = (ObjectNode) Json.MAPPER.readTree(entry.payload());
        } catch (JacksonException unreadable) {
            return false;
        }
        // Of an acta the public reads what was published; the signed document has the rest too.
        if (entry.streamType().equals("acta")
                && !RowVisibility.readsAllOfActa(entry.stream(), snapshot)) {
            return entry.type().equals("acta.published")
                    && payload.path("published").asString("").equals(hash);
        }
        Class<?> type = Vocabulary.events().get(entry.type());
        return type != null && redaction.apply(payload, type).toString().contains(hash);
    }
}
