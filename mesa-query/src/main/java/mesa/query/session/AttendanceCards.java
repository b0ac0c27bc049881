package mesa.query.session;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mesa.query.intake.Reading;
import mesa.query.web.Cell;
import mesa.query.web.Names;
import mesa.query.web.PageRequest;
import mesa.query.web.Section;
import mesa.query.web.Section.Fact;
import mesa.query.web.Segment;
import mesa.query.web.Table;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;

/** Who is at a session, by institution and by sector. */
@Component
final class AttendanceCards {
    private final Wording words;
    private final Names names;

    AttendanceCards(Wording words, Names names) {
        this.words = words;
        this.names = names;
    }

    Section presence(PageRequest request, Reading reading, List<PresenceRow> present) {
        return Section.rows(
                request.text("presence.title"),
                12,
                Table.of(
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
                                                        names.of(
                                                                p.actor(),
                                                                reading,
                                                                request.language()),
                                                        request.to(
                                                                Segment.INSTITUTIONS, p.actor())),
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
