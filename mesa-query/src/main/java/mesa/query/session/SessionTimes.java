package mesa.query.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mesa.query.projection.Snapshot;
import mesa.query.web.Cell;
import mesa.query.web.LineChart;
import mesa.query.web.LocaleFormat;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.Section;
import mesa.query.web.StreamNames;
import mesa.query.web.TableModel;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;

/** What held from when until when in a session: the quorum, and who was there. */
@Component
final class SessionTimes {
    private final Wording words;
    private final StreamNames streamNames;

    SessionTimes(Wording words, StreamNames streamNames) {
        this.words = words;
        this.streamNames = streamNames;
    }

    /** The quorum as a line that holds until it changes. */
    Section quorum(PageRequest request, Snapshot snapshot, SessionRow row) {
        List<QuorumRow> points =
                snapshot.rows(QuorumRow.class, "r.session = ? order by r.at, r.key", row.session());
        LocaleFormat localeFormat = request.figures();
        List<LineChart.Level> levels = new ArrayList<>();
        if (!points.isEmpty()) {
            levels.add(
                    new LineChart.Level(
                            points.getLast().required(),
                            request.text("quorum.required")
                                    + " "
                                    + localeFormat.number(points.getLast().required())));
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
                                                        localeFormat.stamp(q.at()),
                                                        localeFormat.stamp(q.at())
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

    Section intervals(PageRequest request, Snapshot snapshot, SessionRow row) {
        List<AttendanceInterval> stays =
                snapshot.rows(
                        AttendanceInterval.class,
                        "r.session = ? order by r.since_at, r.id",
                        row.session().value());
        return Section.rows(
                request.text("intervals.title"),
                12,
                TableModel.of(
                        List.of(
                                request.text("votes.institution"),
                                request.text("intervals.as"),
                                request.text("intervals.from"),
                                request.text("intervals.until"),
                                request.text("intervals.lasted"),
                                request.text("intervals.ended")),
                        stays.stream().map(s -> line(request, snapshot, s)).toList(),
                        "empty.presence"));
    }

    private List<Cell> line(PageRequest request, Snapshot snapshot, AttendanceInterval s) {
        LocaleFormat localeFormat = request.figures();
        return List.of(
                Cell.link(
                        streamNames.of(s.actor(), snapshot, request.language()),
                        request.to(PathWord.INSTITUTIONS, s.actor())),
                new Cell.Text(
                        s.capacity() == null
                                ? words.label(s.role(), request.language())
                                : words.label(s.capacity(), request.language()),
                        s.remote() ? request.text("intervals.remote") : null),
                Cell.figure(localeFormat.stamp(s.sinceAt())),
                Cell.figure(s.untilAt() == null ? null : localeFormat.stamp(s.untilAt())),
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
