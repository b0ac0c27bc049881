package mesa.query.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mesa.api.commitment.Rung;
import mesa.query.commitment.ProceedingRow.Concern;
import mesa.query.projection.Snapshot;
import mesa.query.web.Cell;
import mesa.query.web.LocaleFormat;
import mesa.query.web.PageRequest;
import mesa.query.web.Section;
import mesa.query.web.StreamNames;
import mesa.query.web.TableModel;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;

/** What others found, what was not kept, and how often the dates were moved. */
@Component
final class CommitmentProceedings {
    private final Wording words;
    private final StreamNames streamNames;

    CommitmentProceedings(Wording words, StreamNames streamNames) {
        this.words = words;
        this.streamNames = streamNames;
    }

    Section verification(PageRequest request, Snapshot snapshot, CommitmentRow c) {
        return steps(request, snapshot, c, Concern.VERIFICATION, "verification.title");
    }

    Section breach(PageRequest request, Snapshot snapshot, CommitmentRow c) {
        return steps(request, snapshot, c, Concern.BREACH, "breach.title");
    }

    /** The ladder, bottom up, with the rung that has the matter now (INV-B3). */
    Section ladder(PageRequest request, CommitmentRow c) {
        List<Section.Fact> rungs = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            boolean here = rung == c.rung();
            rungs.add(
                    new Section.Fact(
                            words.label(rung, request.language()),
                            here
                                    ? new Cell.Chip(
                                            c.rungUntil() == null
                                                    ? request.text("breach.here")
                                                    : request.text(
                                                            "breach.hereUntil",
                                                            request.figures().day(c.rungUntil())),
                                            "late")
                                    : Cell.NOTHING));
        }
        return Section.facts(request.text("breach.ladder"), 12, rungs);
    }

    private Section steps(
            PageRequest request,
            Snapshot snapshot,
            CommitmentRow c,
            Concern concern,
            String title) {
        List<ProceedingRow> rows =
                snapshot.rows(
                        ProceedingRow.class,
                        "r.commitment = ? and r.concern = ? order by r.position",
                        c.commitment(),
                        concern);
        return Section.rows(
                request.text(title),
                12,
                TableModel.of(
                        List.of(
                                request.text("step.on"),
                                request.text("step.what"),
                                request.text("step.who"),
                                request.text("step.outcome"),
                                request.text("step.until")),
                        rows.stream()
                                .map(p ->
                                        List.of(
                                                Cell.figure(request.figures().day(p.occurredOn())),
                                                new Cell.Text(
                                                        words.label(p.type(), request.language()),
                                                        p.detail()),
                                                Cell.text(
                                                        p.actor() == null
                                                                ? null
                                                                : streamNames.of(
                                                                        p.actor(),
                                                                        snapshot,
                                                                        request.language())),
                                                p.outcome() == null
                                                        ? Cell.NOTHING
                                                        : Cell.chip(
                                                                words.label(
                                                                        p.outcome(),
                                                                        request.language())),
                                                p.until() == null
                                                        ? Cell.NOTHING
                                                        : Cell.figure(
                                                                request.figures().day(p.until()))))
                                .toList(),
                        concern == Concern.BREACH ? "empty.breaches" : "empty.verifications"));
    }

    Section extensions(PageRequest request, Snapshot snapshot, CommitmentRow c) {
        List<ExtensionRow> rows =
                snapshot.rows(
                        ExtensionRow.class, "r.commitment = ? order by r.key", c.commitment());
        LocaleFormat localeFormat = request.figures();
        return Section.rows(
                request.text("extension.title"),
                12,
                TableModel.of(
                        List.of(
                                request.text("extension.requested"),
                                request.text("extension.cause"),
                                request.text("extension.asked"),
                                request.text("extension.decision")),
                        rows.stream()
                                .map(e ->
                                        List.of(
                                                Cell.figure(localeFormat.day(e.requestedOn())),
                                                new Cell.Text(e.cause(), e.remedyPlan()),
                                                Cell.figure(localeFormat.day(e.asked())),
                                                new Cell.Text(
                                                        request.text(
                                                                "extension.status."
                                                                        + e.status().name()),
                                                        e.former() == null || e.granted() == null
                                                                ? e.reason()
                                                                : localeFormat.day(e.former())
                                                                        + " → "
                                                                        + localeFormat.day(
                                                                                e.granted())
                                                                        + " · "
                                                                        + localeFormat.slip(
                                                                                e.former(),
                                                                                e.granted()))))
                                .toList(),
                        "empty.extensions"));
    }

    Section slippage(PageRequest request, Snapshot snapshot, CommitmentRow c) {
        List<SlipRow> rows =
                snapshot.rows(
                        SlipRow.class, "r.commitment = ? order by r.position", c.commitment());
        return Section.rows(
                request.text("slippage.title"),
                12,
                TableModel.of(
                        List.of(
                                request.text("step.on"),
                                request.text("slippage.what"),
                                request.text("slippage.before"),
                                request.text("slippage.after"),
                                request.text("slippage.why")),
                        rows.stream().map(s -> slip(request, snapshot, s)).toList(),
                        "empty.slippage"));
    }

    private List<Cell> slip(PageRequest request, Snapshot snapshot, SlipRow s) {
        UUID by = s.institution();
        return List.of(
                Cell.figure(request.figures().day(s.occurredOn())),
                new Cell.Text(
                        request.text("slippage." + s.kind().name()),
                        by == null ? null : streamNames.of(by, snapshot, request.language())),
                Cell.text(s.former()),
                new Cell.Figure(
                        s.current() == null ? "–" : s.current(),
                        s.days() == 0 ? null : (s.days() > 0 ? "+" : "") + s.days() + "\u00a0d"),
                Cell.text(s.reason()));
    }
}
