package mesa.query.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.query.http.Histories;
import mesa.query.http.Redaction;
import mesa.query.projection.Snapshot;
import mesa.query.time.JournalEntry;
import mesa.query.web.Language;
import mesa.query.web.PageRequest;
import mesa.query.web.Section;
import mesa.query.web.StreamNames;
import mesa.query.web.Wording;
import mesa.query.web.forms.Spelling;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happened to one thing, newest first, in plain words and with what each event changed. */
@Component
public class History {
    /** As many events as one page tells. */
    private static final int MOST = 200;

    private final Wording words;
    private final Spelling spelling;
    private final StreamNames streamNames;

    History(Wording words, Spelling spelling, StreamNames streamNames) {
        this.words = words;
        this.spelling = spelling;
        this.streamNames = streamNames;
    }

    /** The card of a stream's history tab. */
    public Section of(PageRequest request, Snapshot snapshot, UUID stream) {
        List<JournalEntry> entries = Histories.of(snapshot, stream, MOST);
        return new Section(
                request.text("tab.HISTORY"),
                null,
                new Section.Timeline(
                        told(entries, request.language(), snapshot, Redaction.of(snapshot))),
                12);
    }

    /** Entries newest first in, steps newest first out; values are compared from the oldest on. */
    private List<Section.Step> told(
            List<JournalEntry> newestFirst,
            Language language,
            Snapshot snapshot,
            Redaction redaction) {
        Map<String, String> known = new HashMap<>();
        List<Section.Step> steps = new ArrayList<>();
        for (JournalEntry entry : newestFirst.reversed()) {
            List<Section.Change> changes = new ArrayList<>();
            for (Spelling.Datum datum :
                    spelling.spell(data(entry, redaction), snapshot, language)) {
                String before = known.put(datum.label(), datum.value());
                if (!datum.value().equals(before)) {
                    changes.add(new Section.Change(datum.label(), before, datum.value()));
                }
            }
            steps.add(
                    new Section.Step(
                            entry.recordedAt(),
                            language.figures().day(entry.occurredOn()),
                            entry.late(),
                            entry.institution() == null
                                    ? null
                                    : streamNames.of(entry.institution(), snapshot, language),
                            words.label(entry.type(), language),
                            null,
                            changes,
                            entry.position()));
        }
        return steps.reversed();
    }

    /**
     * The payload without the stream's own id and without what is kept back; nothing when nobody
     * can read it any more.
     */
    private static JsonNode data(JournalEntry entry, Redaction redaction) {
        try {
            var data = (ObjectNode) Json.MAPPER.readTree(entry.payload());
            Class<?> type = Vocabulary.events().get(entry.type());
            if (type != null) {
                redaction.apply(data, type);
            }
            data.remove(entry.streamType());
            return data;
        } catch (JacksonException e) {
            return Json.MAPPER.createObjectNode();
        }
    }
}
