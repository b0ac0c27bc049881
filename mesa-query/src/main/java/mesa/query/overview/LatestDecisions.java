package mesa.query.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mesa.api.wire.Json;
import mesa.query.audit.JournalEntry;
import mesa.query.http.Disclosed;
import mesa.query.intake.Reading;
import mesa.query.web.Names;
import mesa.query.web.PageRequest;
import mesa.query.web.Segment;
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
            and (r.stream_type <> 'agreement' or exists (select from agreement_register a
                where a.agreement = r.stream and %s and %s))
            and (r.stream_type <> 'commitment' or exists (select from commitment_tracker c
                where c.commitment = r.stream and %s and %s))
            order by r.position desc limit %d
            """;

    private static final Map<String, Segment> SECTIONS =
            Map.of(
                    "mesa", Segment.MESAS,
                    "session", Segment.SESSIONS,
                    "actor", Segment.INSTITUTIONS,
                    "agreement", Segment.AGREEMENTS,
                    "commitment", Segment.COMMITMENTS);

    private final Wording words;
    private final Names names;

    LatestDecisions(Wording words, Names names) {
        this.words = words;
        this.names = names;
    }

    List<Dashboard.Decision> of(PageRequest request, Reading reading) {
        String open =
                DECISIVE.formatted(
                        reading.holds("a"),
                        Disclosed.toEverybody("a", Disclosed.Rows.AGREEMENTS, reading),
                        reading.holds("c"),
                        Disclosed.toEverybody("c", Disclosed.Rows.COMMITMENTS, reading),
                        MOST);
        return reading.rows(JournalEntry.class, open).stream()
                .map(entry -> told(request, reading, entry))
                .toList();
    }

    private Dashboard.Decision told(PageRequest request, Reading reading, JournalEntry entry) {
        JsonNode data = data(entry);
        String code = data.path("code").asString("");
        Segment section = SECTIONS.get(entry.streamType());
        // The convocation of a session lies on the stream of its mesa.
        String session = data.path("session").asString("");
        Object target =
                entry.type().equals("mesa.convened") && !session.isEmpty()
                        ? session
                        : entry.stream();
        Segment where = entry.type().equals("mesa.convened") ? Segment.SESSIONS : section;
        String detail =
                Optional.of(data.path("title").asString(""))
                        .filter(t -> !t.isEmpty())
                        .or(() ->
                                Optional.of(data.path("theme").asString(""))
                                        .filter(t -> !t.isEmpty()))
                        .or(() -> names.find(entry.stream(), reading, request.language()))
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
