package mesa.query.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mesa.api.wire.Json;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Unrestricted;
import mesa.query.time.JournalEntry;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.StreamNames;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What was decided last, told from the journal itself. */
@Component
final class LatestDecisions {
    private static final int MOST = 8;

    /** What readers call a decision and everybody may read; the rest is on each history. */
    private static final String DECISIVE =
            """
            r.type in ('mesa.constituted', 'mesa.installed', 'mesa.convened', 'mesa.session-postponed',
                'mesa.convocation-cancelled', 'mesa.rules-amended', 'session.opened',
                'session.failed-for-quorum', 'session.closed', 'session.edition-registered',
                'session.consensus-declared', 'session.vote-closed', 'actor.accredited',
                'agreement.adopted', 'agreement.in-force', 'agreement.superseded', 'agreement.revoked',
                'agreement.closed', 'acta.approved', 'acta.published', 'commitment.accepted',
                'commitment.fulfilment-reported', 'commitment.finding-issued',
                'commitment.extension-granted', 'commitment.breach-declared', 'commitment.breach-cured')
            and (r.stream_type <> 'agreement' or exists (select from {agreement_register} a
                where a.agreement = r.stream))
            and (r.stream_type <> 'commitment' or exists (select from {commitment_tracker} c
                where c.commitment = r.stream))
            order by r.position desc limit %d
            """;

    private static final Map<String, PathWord> SECTIONS =
            Map.of(
                    "mesa", PathWord.MESAS,
                    "session", PathWord.SESSIONS,
                    "actor", PathWord.INSTITUTIONS,
                    "agreement", PathWord.AGREEMENTS,
                    "commitment", PathWord.COMMITMENTS);

    private final Wording words;
    private final StreamNames streamNames;

    LatestDecisions(Wording words, StreamNames streamNames) {
        this.words = words;
        this.streamNames = streamNames;
    }

    List<Dashboard.Decision> of(PageRequest request, Snapshot snapshot) {
        return snapshot
                .unrestricted(Unrestricted.EVENTS)
                .rows(JournalEntry.class, DECISIVE.formatted(MOST))
                .stream()
                .map(entry -> told(request, snapshot, entry))
                .toList();
    }

    private Dashboard.Decision told(PageRequest request, Snapshot snapshot, JournalEntry entry) {
        JsonNode data = data(entry);
        String code = data.path("code").asString("");
        PathWord section = SECTIONS.get(entry.streamType());
        // The convocation of a session lies on the stream of its mesa.
        String session = data.path("session").asString("");
        Object target =
                entry.type().equals("mesa.convened") && !session.isEmpty()
                        ? session
                        : entry.stream();
        PathWord where = entry.type().equals("mesa.convened") ? PathWord.SESSIONS : section;
        String detail =
                Optional.of(data.path("title").asString(""))
                        .filter(t -> !t.isEmpty())
                        .or(() ->
                                Optional.of(data.path("theme").asString(""))
                                        .filter(t -> !t.isEmpty()))
                        .or(() -> streamNames.find(entry.stream(), snapshot, request.language()))
                        .orElse("");
        return new Dashboard.Decision(
                entry.recordedAt(),
                words.label(entry.type(), request.language()),
                code.isEmpty() ? null : code,
                where == null ? null : request.to(where, target),
                detail,
                entry.position());
    }

    private static JsonNode data(JournalEntry entry) {
        try {
            return Json.MAPPER.readTree(entry.payload());
        } catch (JacksonException e) {
            return Json.MAPPER.createObjectNode();
        }
    }
}
