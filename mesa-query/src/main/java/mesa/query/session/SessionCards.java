package mesa.query.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import mesa.query.projection.LocalDay;
import mesa.query.projection.Snapshot;
import mesa.query.web.Cell;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.ProvinceMap;
import mesa.query.web.Section;
import mesa.query.web.Section.Fact;
import mesa.query.web.StreamNames;
import mesa.query.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A session in a line of a list, and the cards that say when, where and with what quorum. */
@Component
final class SessionCards {
    private final Wording words;
    private final StreamNames streamNames;

    SessionCards(Wording words, StreamNames streamNames) {
        this.words = words;
        this.streamNames = streamNames;
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
                        request.to(PathWord.SESSIONS, code(row)),
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

    Section facts(PageRequest request, Snapshot snapshot, SessionRow row) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(request.text("session.state"), chip(request, row)));
        facts.add(
                new Fact(
                        request.text("session.mesa"),
                        Cell.link(
                                streamNames.of(row.mesa(), snapshot, request.language()),
                                request.to(PathWord.MESAS, row.mesa()))));
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
                            Cell.text(
                                    streamNames.of(
                                            row.presiding(), snapshot, request.language()))));
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
}
