package mesa.query.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import mesa.api.commitment.Measured;
import mesa.api.commitment.Period;
import mesa.api.commitment.Progress;
import mesa.api.commitment.Quantity;
import mesa.query.commitment.MeasurementRow.Standing;
import mesa.query.projection.Snapshot;
import mesa.query.web.Cell;
import mesa.query.web.LineChart;
import mesa.query.web.LocaleFormat;
import mesa.query.web.PageRequest;
import mesa.query.web.Section;
import mesa.query.web.StreamNames;
import mesa.query.web.TableModel;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;

/** What was measured, reported and proved. */
@Component
final class CommitmentDossier {
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1024 * 1024);

    private final Wording words;
    private final StreamNames streamNames;

    CommitmentDossier(Wording words, StreamNames streamNames) {
        this.words = words;
        this.streamNames = streamNames;
    }

    /** Each indicator as a line towards its target; corrected values are hollow. */
    List<Section> series(PageRequest request, Snapshot snapshot, CommitmentRow c) {
        List<MeasurementRow> all =
                snapshot.rows(
                        MeasurementRow.class,
                        "r.commitment = ? order by r.measured_on, r.position",
                        c.commitment());
        List<Section> charts = new ArrayList<>();
        for (MeasuredIndicator i : c.indicators()) {
            List<MeasurementRow> values =
                    all.stream().filter(m -> m.indicator().equals(i.indicator().key())).toList();
            charts.add(
                    new Section(
                            i.indicator().name(),
                            null,
                            new Section.Line(chart(request, i, values)),
                            c.indicators().size() == 1 ? 12 : 6));
        }
        return charts;
    }

    private LineChart chart(PageRequest request, MeasuredIndicator i, List<MeasurementRow> values) {
        LocaleFormat localeFormat = request.figures();
        String unit = " " + i.indicator().unit();
        List<LineChart.Level> levels = new ArrayList<>();
        BigDecimal target = i.indicator().target().value();
        levels.add(
                new LineChart.Level(
                        target.doubleValue(),
                        request.text("indicator.target")
                                + " "
                                + localeFormat.number(target)
                                + unit));
        if (i.indicator().baseline() != null) {
            BigDecimal from = i.indicator().baseline().value().value();
            levels.add(
                    new LineChart.Level(
                            from.doubleValue(),
                            request.text("indicator.baseline") + " " + localeFormat.number(from)));
        }
        List<LineChart.Dot> dots = new ArrayList<>();
        List<Measured> counted = new ArrayList<>();
        for (MeasurementRow m : values) {
            boolean stands = m.standing() == Standing.STANDS;
            BigDecimal reached = reached(i, m, stands, counted);
            dots.add(
                    new LineChart.Dot(
                            m.measuredOn().atStartOfDay().toEpochSecond(ZoneOffset.UTC),
                            reached.doubleValue(),
                            !stands,
                            localeFormat.day(m.measuredOn()),
                            localeFormat.day(m.measuredOn())
                                    + " · "
                                    + localeFormat.number(reached)
                                    + unit
                                    + " · "
                                    + request.text("measurement." + m.standing().name())));
        }
        return new LineChart(dots, levels, false);
    }

    /** Where the indicator stood with this value: what is cumulative is added up (INV-K7). */
    private static BigDecimal reached(
            MeasuredIndicator i, MeasurementRow m, boolean stands, List<Measured> counted) {
        List<Measured> upTo = new ArrayList<>(counted);
        upTo.add(
                new Measured(
                        new Period(m.periodFrom(), m.periodTo()),
                        new Quantity(m.value()),
                        m.measuredOn()));
        if (stands) {
            counted.add(upTo.getLast());
        }
        return Progress.of(i.indicator(), upTo).map(Progress::value).orElse(m.value());
    }

    Section reports(PageRequest request, Snapshot snapshot, CommitmentRow c) {
        List<ReportRow> rows =
                snapshot.rows(
                        ReportRow.class,
                        "r.commitment = ? order by r.period_to desc, r.indicator",
                        c.commitment());
        return Section.rows(
                request.text("tab.REPORTS"),
                12,
                TableModel.of(
                        List.of(
                                request.text("report.period"),
                                request.text("commitment.indicator"),
                                request.text("report.value"),
                                request.text("report.status"),
                                request.text("report.says")),
                        rows.stream().map(r -> report(request, snapshot, r)).toList(),
                        "empty.reports"));
    }

    private List<Cell> report(PageRequest request, Snapshot snapshot, ReportRow r) {
        LocaleFormat localeFormat = request.figures();
        String corrected =
                r.restated() == 0
                        ? null
                        : request.text(
                                "report.corrected",
                                localeFormat.number(r.firstValue()),
                                r.restatement());
        return List.of(
                new Cell.Figure(
                        localeFormat.day(r.periodTo()), localeFormat.day(r.periodFrom()) + " –"),
                new Cell.Text(r.indicator(), r.source()),
                new Cell.Figure(localeFormat.number(r.value()), corrected),
                Cell.chip(words.label(r.status(), request.language())),
                new Cell.Text(
                        r.returned() == null
                                ? r.narrative()
                                : r.narrative()
                                        + " · "
                                        + request.text("report.returned", r.returned()),
                        streamNames.of(r.reporter(), snapshot, request.language())
                                + (r.suppressed() == 0
                                        ? ""
                                        : " · "
                                                + request.count(
                                                        "report.suppressed", r.suppressed()))));
    }

    /** Documents by their hash; the address gives nothing whose bytes have changed. */
    Section evidence(PageRequest request, Snapshot snapshot, CommitmentRow c) {
        List<EvidenceRow> rows =
                snapshot.rows(
                        EvidenceRow.class,
                        "r.commitment = ? order by r.attached_on desc, r.title",
                        c.commitment());
        return Section.rows(
                request.text("evidence.title"),
                12,
                TableModel.of(
                        List.of(
                                request.text("evidence.document"),
                                request.text("evidence.means"),
                                request.text("evidence.attached"),
                                request.text("evidence.state"),
                                "SHA-256"),
                        rows.stream().map(e -> evidence(request, c, e)).toList(),
                        "empty.evidence"));
    }

    private static List<Cell> evidence(PageRequest request, CommitmentRow c, EvidenceRow e) {
        String means =
                c.means().stream()
                        .filter(m -> m.key().equals(e.means()))
                        .map(m -> m.description())
                        .findFirst()
                        .orElse(e.means());
        return List.of(
                new Cell.Link(
                        e.title(),
                        "/api/v1/documents/" + e.hash().value(),
                        e.mediaType() + " · " + size(request, e.bytes())),
                Cell.text(means),
                Cell.figure(request.figures().day(e.attachedOn())),
                e.rejected()
                        ? new Cell.Chip(request.text("evidence.rejected"), "late")
                        : Cell.chip(request.text("evidence.attachedState")),
                new Cell.Text(e.hash().value().substring(0, 16) + "…", e.why()));
    }

    Section obstacles(PageRequest request, Snapshot snapshot, CommitmentRow c) {
        List<ObstacleRow> rows =
                snapshot.rows(
                        ObstacleRow.class,
                        "r.commitment = ? order by r.open desc, r.recorded_on desc",
                        c.commitment());
        return Section.rows(
                request.text("obstacle.title"),
                12,
                TableModel.of(
                        List.of(
                                request.text("obstacle.kind"),
                                request.text("obstacle.what"),
                                request.text("obstacle.since"),
                                request.text("obstacle.state")),
                        rows.stream()
                                .map(o ->
                                        List.of(
                                                Cell.text(
                                                        words.label(o.kind(), request.language())),
                                                new Cell.Text(o.description(), o.how()),
                                                Cell.figure(request.figures().day(o.recordedOn())),
                                                o.open()
                                                        ? new Cell.Chip(
                                                                request.text("obstacle.open"),
                                                                "risk")
                                                        : new Cell.Chip(
                                                                request.text("obstacle.cleared"),
                                                                "ok")))
                                .toList(),
                        "empty.obstacles"));
    }

    private static String size(PageRequest request, long bytes) {
        return bytes < 1024
                ? bytes + " B"
                : bytes < 1024 * 1024
                        ? request.figures().number(bytes / 1024) + " kB"
                        : request.figures()
                                        .number(
                                                BigDecimal.valueOf(bytes)
                                                        .divide(
                                                                MEGABYTE,
                                                                1,
                                                                RoundingMode.HALF_EVEN))
                                + " MB";
    }
}
