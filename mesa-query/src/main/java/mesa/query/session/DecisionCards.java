package mesa.query.session;

import java.time.Duration;
import java.util.List;
import mesa.query.http.Redaction;
import mesa.query.http.Withholding;
import mesa.query.projection.Snapshot;
import mesa.query.web.Cell;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.ReserveNotices;
import mesa.query.web.Section;
import mesa.query.web.StreamNames;
import mesa.query.web.TableModel;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;

/** What a session has on its agenda and what it decided: items, texts and votes. */
@Component
final class DecisionCards {
    private final Wording words;
    private final StreamNames streamNames;

    DecisionCards(Wording words, StreamNames streamNames) {
        this.words = words;
        this.streamNames = streamNames;
    }

    Section agenda(PageRequest request, Snapshot snapshot, List<AgendaRow> items, int width) {
        Redaction redaction = Redaction.of(snapshot);
        return Section.rows(
                request.text("tab.AGENDA"),
                width,
                TableModel.of(
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
                                                words(request, snapshot, item, redaction),
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
    private Cell words(
            PageRequest request, Snapshot snapshot, AgendaRow item, Redaction redaction) {
        Withholding kept = redaction.kept(item).get("title");
        return kept == null
                ? new Cell.Text(
                        item.title(),
                        streamNames.of(item.proponent(), snapshot, request.language()))
                : new Cell.Text(
                        request.text("problem.keptBack"), ReserveNotices.term(request, kept));
    }

    Section texts(PageRequest request, Snapshot snapshot, List<TextRow> texts, int width) {
        return Section.rows(
                request.text("tab.DECISIONS"),
                width,
                TableModel.of(
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
                        request.to(PathWord.AGREEMENTS, text.agreement().value()),
                        request.count("text.versions", text.versions())),
                new Cell.Text(outcome, how),
                new Cell.Figure(
                        text.inFavour() + " – " + text.against() + " – " + text.abstained(),
                        request.text("text.order")));
    }

    Section votes(PageRequest request, Snapshot snapshot, List<VoteRow> votes) {
        return Section.rows(
                request.text("votes.named"),
                12,
                TableModel.of(
                        List.of(
                                request.text("votes.institution"),
                                request.text("votes.value"),
                                request.text("votes.at")),
                        votes.stream()
                                .map(vote ->
                                        List.of(
                                                Cell.text(
                                                        streamNames.of(
                                                                vote.actor(),
                                                                snapshot,
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

    private static Cell minutes(PageRequest request, AgendaRow item) {
        String planned = item.minutes() == 0 ? "–" : item.minutes() + " min";
        return item.openedAt() == null || item.endedAt() == null
                ? Cell.figure(planned)
                : new Cell.Figure(
                        Duration.between(item.openedAt(), item.endedAt()).toMinutes() + " min",
                        request.text("agenda.planned", planned));
    }

    private static String shortened(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "…";
    }
}
