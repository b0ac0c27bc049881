package mesa.query.session;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mesa.query.projection.Snapshot;
import mesa.query.web.Cell;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.Section;
import mesa.query.web.Section.Fact;
import mesa.query.web.StreamNames;
import mesa.query.web.TableModel;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;

/** Who is at a session, by institution and by sector. */
@Component
final class AttendanceCards {
    private final Wording words;
    private final StreamNames streamNames;

    AttendanceCards(Wording words, StreamNames streamNames) {
        this.words = words;
        this.streamNames = streamNames;
    }

    Section presence(PageRequest request, Snapshot snapshot, List<PresenceRow> present) {
        return Section.rows(
                request.text("presence.title"),
                12,
                TableModel.of(
                        List.of(
                                request.text("votes.institution"),
                                request.text("presence.role"),
                                request.text("presence.sector"),
                                request.text("presence.vote"),
                                request.text("presence.when")),
                        present.stream()
                                .map(p ->
                                        List.of(
                                                Cell.link(
                                                        streamNames.of(
                                                                p.actor(),
                                                                snapshot,
                                                                request.language()),
                                                        request.to(
                                                                PathWord.INSTITUTIONS, p.actor())),
                                                Cell.text(
                                                        words.label(p.role(), request.language())),
                                                Cell.text(
                                                        words.label(
                                                                p.sector(), request.language())),
                                                Cell.text(request.text(p.vote() ? "yes" : "no")),
                                                Cell.text(when(request, p))))
                                .toList(),
                        "empty.presence"));
    }

    /** Presence by sector; silent thirds are visible as such (INV-A7). */
    Section sectors(PageRequest request, List<PresenceRow> present) {
        Map<String, Long> counts = new LinkedHashMap<>();
        present.stream()
                .filter(p -> p.times() > 0)
                .forEach(p ->
                        counts.merge(
                                words.label(p.sector().macro(), request.language()),
                                1L,
                                Long::sum));
        return Section.facts(
                request.text("presence.sectors"),
                6,
                counts.entrySet().stream()
                        .map(e ->
                                new Fact(
                                        e.getKey(),
                                        Cell.figure(request.figures().number(e.getValue()))))
                        .toList());
    }

    String when(PageRequest request, PresenceRow p) {
        if (p.times() == 0) {
            return request.text("presence.never");
        }
        Instant departed = p.departedAt();
        return p.present() || departed == null
                ? request.text("presence.since", request.figures().time(arrived(p)))
                : request.text("presence.left", request.figures().time(departed));
    }

    private static Instant arrived(PresenceRow p) {
        return p.arrivedAt() == null ? Instant.EPOCH : p.arrivedAt();
    }
}
