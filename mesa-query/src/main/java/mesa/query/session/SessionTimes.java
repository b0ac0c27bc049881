package mesa.query.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mesa.query.intake.Reading;
import mesa.query.web.Cell;
import mesa.query.web.Figures;
import mesa.query.web.LineChart;
import mesa.query.web.Names;
import mesa.query.web.PageRequest;
import mesa.query.web.Section;
import mesa.query.web.Segment;
import mesa.query.web.Table;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;

/** What held from when until when in a session: the quorum, and who was there. */
@Component
final class SessionTimes {
    private final Wording words;
    private final Names names;

    SessionTimes(Wording words, Names names) {
        this.words = words;
        this.names = names;
    }

    /** The quorum as a line that holds until it changes. */
    Section quorum(PageRequest request, Reading reading, SessionRow row) {
        List<QuorumRow> points =
                reading.rows(QuorumRow.class, "r.session = ? order by r.at, r.key", row.session());
        Figures figures = request.figures();
        List<LineChart.Level> levels = new ArrayList<>();
        if (!points.isEmpty()) {
            levels.add(
                    new LineChart.Level(
                            points.getLast().required(),
                            request.text("quorum.required")
                                    + " "
                                    + figures.number(points.getLast().required())));
        }
        return new Section(
                request.text("quorum.series"),
                null,
                new Section.Line(
                        new LineChart(
                                points.stream()
                                        .map(q ->
                                                new LineChart.Dot(
                                                        q.at().getEpochSecond(),
                                                        q.present(),
                                                        false,
                                                        figures.stamp(q.at()),
                                                        figures.stamp(q.at())
                                                                + " · "
                                                                + request.text(
                                                                        "quorum.of",
                                                                        q.present(),
                                                                        q.entitled())
                                                                + " · "
                                                                + request.text(
                                                                        q.reached()
                                                                                ? "quorum.met"
                                                                                : "quorum.lost")))
                                        .toList(),
                                levels,
                                true)),
                12);
    }

    Section intervals(PageRequest request, Reading reading, SessionRow row) {
        List<AttendanceInterval> stays =
                reading.rows(
                        AttendanceInterval.class,
                        "r.session = ? order by r.since_at, r.id",
                        row.session().value());
        return Section.rows(
                request.text("intervals.title"),
                12,
                Table.of(
                        List.of(
                                request.text("votes.institution"),
                                request.text("intervals.as"),
                                request.text("intervals.from"),
                                request.text("intervals.until"),
                                request.text("intervals.lasted"),
                                request.text("intervals.ended")),
                        stays.stream().map(s -> line(request, reading, s)).toList(),
                        "empty.presence"));
    }

    private List<Cell> line(PageRequest request, Reading reading, AttendanceInterval s) {
        Figures figures = request.figures();
        return List.of(
                Cell.link(
                        names.of(s.actor(), reading, request.language()),
                        request.to(Segment.INSTITUTIONS, s.actor())),
                new Cell.Text(
                        s.capacity() == null
                                ? words.label(s.role(), request.language())
                                : words.label(s.capacity(), request.language()),
                        s.remote() ? request.text("intervals.remote") : null),
                Cell.figure(figures.stamp(s.sinceAt())),
                Cell.figure(s.untilAt() == null ? null : figures.stamp(s.untilAt())),
                Cell.figure(s.untilAt() == null ? null : lasted(s.sinceAt(), s.untilAt())),
                s.ended() == null
                        ? new Cell.Chip(request.text("intervals.here"), "ok")
                        : Cell.chip(request.text("intervals." + s.ended().name())));
    }

    private static String lasted(Instant since, Instant until) {
        Duration stay = Duration.between(since, until);
        String minutes = stay.toMinutesPart() + "\u00a0min";
        return stay.toHours() == 0 ? minutes : stay.toHours() + "\u00a0h " + minutes;
    }
}
