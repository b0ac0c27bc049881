package mesa.query.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.query.audit.History;
import mesa.query.http.Redaction;
import mesa.query.http.WhyKept;
import mesa.query.intake.LocalDay;
import mesa.query.intake.Reading;
import mesa.query.web.Cell;
import mesa.query.web.Names;
import mesa.query.web.PageRequest;
import mesa.query.web.ProvinceMap;
import mesa.query.web.Reserves;
import mesa.query.web.Section;
import mesa.query.web.Section.Fact;
import mesa.query.web.Segment;
import mesa.query.web.Table;
import mesa.query.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards a session's pages are made of. */
@Component
final class SessionCards {
    private final Wording words;
    private final Names names;
    private final History history;

    SessionCards(Wording words, Names names, History history) {
        this.words = words;
        this.names = names;
        this.history = history;
    }

    String title(PageRequest request, SessionRow row) {
        return row.theme() == null ? words.label(row.kind(), request.language()) : row.theme();
    }

    String eyebrow(PageRequest request, SessionRow row) {
        List<String> parts = new ArrayList<>();
        if (row.code() != null) {
            parts.add(row.code());
        }
        String place = place(row);
        if (!place.isEmpty()) {
            parts.add(place);
        }
        if (row.modality() != null) {
            parts.add(words.label(row.modality(), request.language()));
        }
        return String.join(" · ", parts);
    }

    String code(SessionRow row) {
        return row.code() == null ? row.session().value().toString() : row.code();
    }

    String state(PageRequest request, SessionState state) {
        return request.text("session.state." + state.name());
    }

    List<String> columns(PageRequest request) {
        return List.of(
                request.text("session.one"),
                request.text("session.date"),
                request.text("session.place"),
                request.text("session.state"),
                request.text("session.quorum"));
    }

    List<Cell> line(PageRequest request, SessionRow row) {
        return List.of(
                new Cell.Code(
                        row.code() == null ? request.text("session.draft") : row.code(),
                        request.to(Segment.SESSIONS, code(row)),
                        title(request, row)),
                when(request, row),
                Cell.text(place(row)),
                chip(request, row),
                row.required() == 0
                        ? Cell.NOTHING
                        : Cell.figure(row.present() + " / " + row.required()));
    }

    Cell chip(PageRequest request, SessionRow row) {
        String style =
                switch (row.state()) {
                    case OPEN -> "ok";
                    case IN_RECESS, POSTPONED -> "risk";
                    case FAILED, CANCELLED -> "late";
                    case CONVENED -> "done";
                    case DRAFT, CLOSED -> "";
                };
        return new Cell.Chip(state(request, row.state()), style);
    }

    Section facts(PageRequest request, Reading reading, SessionRow row) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(request.text("session.state"), chip(request, row)));
        facts.add(
                new Fact(
                        request.text("session.mesa"),
                        Cell.link(
                                names.of(row.mesa(), reading, request.language()),
                                request.to(Segment.MESAS, row.mesa()))));
        facts.add(
                new Fact(
                        request.text("session.kind"),
                        Cell.text(words.label(row.kind(), request.language()))));
        facts.add(new Fact(request.text("session.date"), when(request, row)));
        facts.add(new Fact(request.text("session.place"), Cell.text(place(row))));
        if (row.link() != null) {
            facts.add(new Fact(request.text("session.link"), Cell.text(row.link())));
        }
        if (row.recipients() > 0) {
            facts.add(
                    new Fact(
                            request.text("session.recipients"),
                            Cell.figure(request.figures().number(row.recipients()))));
        }
        if (row.presiding() != null) {
            facts.add(
                    new Fact(
                            request.text("session.presiding"),
                            Cell.text(names.of(row.presiding(), reading, request.language()))));
        }
        time(request, facts, "session.opened", row.openedAt());
        time(request, facts, "session.closed", row.closedAt());
        if (row.note() != null) {
            facts.add(new Fact(request.text("session.note"), Cell.text(row.note())));
        }
        if (row.sources() != null) {
            facts.add(new Fact(request.text("session.sources"), Cell.text(row.sources())));
        }
        return Section.facts(request.text("session.convocation"), 6, facts);
    }

    Section quorum(PageRequest request, SessionRow row) {
        List<Fact> facts = new ArrayList<>();
        if (row.required() > 0) {
            facts.add(
                    new Fact(
                            request.text("session.quorum"),
                            new Cell.Chip(
                                    request.text(row.quorum() ? "quorum.met" : "quorum.lost"),
                                    row.quorum() ? "ok" : "late")));
            facts.add(
                    new Fact(
                            request.text("quorum.present"),
                            Cell.figure(request.text("quorum.of", row.present(), row.entitled()))));
            facts.add(
                    new Fact(
                            request.text("quorum.required"),
                            Cell.figure(request.figures().number(row.required()))));
            time(request, facts, "quorum.since", row.quorumSince());
        } else if (row.sources() != null) {
            facts.add(
                    new Fact(
                            request.text("quorum.attended"),
                            Cell.figure(request.figures().number(row.present()))));
        } else {
            facts.add(
                    new Fact(
                            request.text("session.quorum"),
                            Cell.text(request.text("quorum.notYet"))));
        }
        return Section.facts(request.text("session.quorum"), 6, facts);
    }

    Section agenda(PageRequest request, Reading reading, List<AgendaRow> items, int width) {
        Redaction redaction =
                Redaction.of(request.reader().roles(), request.reader().institution(), reading);
        return Section.rows(
                request.text("tab.AGENDA"),
                width,
                Table.of(
                        List.of(
                                "#",
                                request.text("agenda.item"),
                                request.text("agenda.kind"),
                                request.text("agenda.time"),
                                request.text("agenda.state")),
                        items.stream()
                                .map(item ->
                                        List.of(
                                                Cell.figure(Integer.toString(item.number())),
                                                words(request, reading, item, redaction),
                                                Cell.text(
                                                        words.label(
                                                                item.kind(), request.language())),
                                                minutes(request, item),
                                                Cell.chip(
                                                        words.label(
                                                                item.state(), request.language()))))
                                .toList(),
                        "empty.agenda"));
    }

    /** What an item is about and who proposed it, or the reserve that keeps it back. */
    private Cell words(PageRequest request, Reading reading, AgendaRow item, Redaction redaction) {
        WhyKept kept = redaction.kept(item).get("title");
        return kept == null
                ? new Cell.Text(
                        item.title(), names.of(item.proponent(), reading, request.language()))
                : new Cell.Text(request.text("problem.keptBack"), Reserves.term(request, kept));
    }

    Section texts(PageRequest request, Reading reading, List<TextRow> texts, int width) {
        return Section.rows(
                request.text("tab.DECISIONS"),
                width,
                Table.of(
                        List.of(
                                request.text("agenda.item"),
                                request.text("text.text"),
                                request.text("text.outcome"),
                                request.text("text.votes")),
                        texts.stream().map(t -> textLine(request, t)).toList(),
                        "empty.texts"));
    }

    private List<Cell> textLine(PageRequest request, TextRow text) {
        String outcome =
                text.outcome() == null
                        ? request.text("text.stage." + text.stage().name())
                        : words.label(text.outcome(), request.language());
        String how = text.method() == null ? null : words.label(text.method(), request.language());
        return List.of(
                Cell.figure(Integer.toString(text.item())),
                new Cell.Link(
                        shortened(text.text()),
                        request.to(Segment.AGREEMENTS, text.agreement().value()),
                        request.count("text.versions", text.versions())),
                new Cell.Text(outcome, how),
                new Cell.Figure(
                        text.inFavour() + " – " + text.against() + " – " + text.abstained(),
                        request.text("text.order")));
    }

    Section votes(PageRequest request, Reading reading, List<VoteRow> votes) {
        return Section.rows(
                request.text("votes.named"),
                12,
                Table.of(
                        List.of(
                                request.text("votes.institution"),
                                request.text("votes.value"),
                                request.text("votes.at")),
                        votes.stream()
                                .map(vote ->
                                        List.of(
                                                Cell.text(
                                                        names.of(
                                                                vote.actor(),
                                                                reading,
                                                                request.language())),
                                                Cell.text(
                                                        vote.value() == null
                                                                ? request.text("votes.secret")
                                                                : words.label(
                                                                        vote.value(),
                                                                        request.language())),
                                                Cell.figure(request.figures().stamp(vote.at()))))
                                .toList(),
                        "empty.votes"));
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

    Section history(PageRequest request, Reading reading, UUID stream) {
        return history.of(request, reading, stream);
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

    private Cell when(PageRequest request, SessionRow row) {
        if (row.startsAt() == null) {
            return Cell.NOTHING;
        }
        ZoneId zone = LocalDay.zone(row.province());
        String day = request.figures().day(row.startsAt().atZone(zone).toLocalDate());
        String last = row.lastDay() == null ? "" : " – " + request.figures().day(row.lastDay());
        return new Cell.Figure(
                day + last,
                row.sources() == null ? request.figures().time(row.startsAt(), zone) : null);
    }

    private static Cell minutes(PageRequest request, AgendaRow item) {
        String planned = item.minutes() == 0 ? "–" : item.minutes() + " min";
        return item.openedAt() == null || item.endedAt() == null
                ? Cell.figure(planned)
                : new Cell.Figure(
                        Duration.between(item.openedAt(), item.endedAt()).toMinutes() + " min",
                        request.text("agenda.planned", planned));
    }

    private static void time(
            PageRequest request, List<Fact> facts, String key, @Nullable Instant at) {
        if (at != null) {
            facts.add(new Fact(request.text(key), Cell.figure(request.figures().stamp(at))));
        }
    }

    static String place(SessionRow row) {
        List<String> parts = new ArrayList<>();
        if (row.canton() != null) {
            parts.add(row.canton());
        }
        if (row.province() != null) {
            parts.add(ProvinceMap.name(row.province()));
        }
        if (row.venue() != null) {
            parts.add(row.venue());
        }
        return String.join(", ", parts);
    }

    private static String shortened(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "…";
    }
}
