package mesa.query.acta;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mesa.api.acta.ActaContent;
import mesa.api.acta.ActaStatus;
import mesa.api.acta.SigningCapacity;
import mesa.query.projection.Snapshot;
import mesa.query.web.Cell;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.Section;
import mesa.query.web.Section.Fact;
import mesa.query.web.StreamNames;
import mesa.query.web.TableModel;
import mesa.query.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards an acta's pages are made of. */
@Component
final class ActaCards {
    private final Wording words;
    private final StreamNames streamNames;

    ActaCards(Wording words, StreamNames streamNames) {
        this.words = words;
        this.streamNames = streamNames;
    }

    TableModel table(PageRequest request, List<ActaRow> rows) {
        return TableModel.of(
                List.of(
                        request.text("acta.one"),
                        request.text("acta.heldOn"),
                        request.text("acta.status"),
                        request.text("acta.observations"),
                        request.text("acta.signatures")),
                rows.stream()
                        .map(a ->
                                List.of(
                                        new Cell.Code(
                                                a.code(),
                                                request.to(PathWord.ACTAS, a.code()),
                                                a.correction()),
                                        a.heldOn() == null
                                                ? Cell.NOTHING
                                                : Cell.figure(request.figures().day(a.heldOn())),
                                        chip(request, a),
                                        new Cell.Figure(
                                                request.figures().number(a.observations()),
                                                a.unanswered() == 0
                                                        ? null
                                                        : request.count(
                                                                "acta.unanswered", a.unanswered())),
                                        Cell.figure(
                                                request.figures().number(a.signatures().size()))))
                        .toList(),
                "empty.actas");
    }

    private Cell chip(PageRequest request, ActaRow acta) {
        return new Cell.Chip(
                words.label(acta.status(), request.language()),
                acta.status() == ActaStatus.PUBLISHED || acta.status() == ActaStatus.ARCHIVED
                        ? "done"
                        : acta.status() == ActaStatus.OBSERVED ? "risk" : "");
    }

    Section glance(PageRequest request, Snapshot snapshot, ActaRow a) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(request.text("acta.status"), chip(request, a)));
        facts.add(
                new Fact(
                        request.text("session.one"),
                        Cell.link(
                                streamNames.of(a.session(), snapshot, request.language()),
                                request.to(PathWord.SESSIONS, a.session().value()))));
        date(request, facts, "acta.heldOn", a.heldOn());
        date(request, facts, "acta.observeBy", a.observeBy());
        if (a.circulatedLate()) {
            facts.add(
                    new Fact(
                            request.text("acta.circulation"),
                            new Cell.Chip(request.text("acta.late"), "late")));
        }
        if (a.bySilence()) {
            facts.add(
                    new Fact(
                            request.text("acta.approval"),
                            Cell.text(request.text("acta.bySilence"))));
        }
        date(request, facts, "acta.signedOn", a.signedOn());
        date(request, facts, "acta.publishedOn", a.publishedOn());
        if (a.hash() != null) {
            facts.add(new Fact(request.text("acta.hash"), Cell.text(a.hash().value())));
        }
        if (a.clarifies() != null) {
            facts.add(
                    new Fact(
                            request.text("acta.clarifies"),
                            new Cell.Link(
                                    streamNames.of(a.clarifies(), snapshot, request.language()),
                                    request.to(PathWord.ACTAS, a.clarifies().value()),
                                    a.correction())));
        }
        a.clarifiedBy()
                .forEach(other ->
                        facts.add(
                                new Fact(
                                        request.text("acta.clarifiedBy"),
                                        Cell.link(
                                                streamNames.of(other, snapshot, request.language()),
                                                request.to(PathWord.ACTAS, other.value())))));
        return Section.facts(request.text("commitment.glance"), 6, facts);
    }

    /** Who signed what, in which capacity; who did not, and why (INV-T4, T5). */
    Section signatures(PageRequest request, Snapshot snapshot, ActaRow a) {
        List<List<Cell>> rows = new ArrayList<>();
        a.signatures()
                .forEach(s ->
                        rows.add(
                                List.of(
                                        new Cell.Text(
                                                streamNames.of(
                                                        s.signer(), snapshot, request.language()),
                                                s.post()),
                                        Cell.text(words.label(s.capacity(), request.language())),
                                        new Cell.Text(
                                                words.label(s.method(), request.language()),
                                                s.certificate()))));
        a.refusals()
                .forEach(r ->
                        rows.add(
                                List.of(
                                        Cell.text(
                                                streamNames.of(
                                                        r.member(), snapshot, request.language())),
                                        Cell.text(
                                                words.label(
                                                        SigningCapacity.MEMBER,
                                                        request.language())),
                                        new Cell.Text(request.text("acta.refused"), r.reason()))));
        return Section.rows(
                request.text("acta.signatures"),
                6,
                TableModel.of(
                        List.of(
                                request.text("acta.signer"),
                                request.text("acta.capacity"),
                                request.text("acta.method")),
                        rows,
                        "empty.signatures"));
    }

    List<Section> text(PageRequest request, Snapshot snapshot, ActaText text) {
        List<Section> sections = new ArrayList<>();
        if (text.document() != null) {
            sections.add(
                    new Section(
                            request.text("acta.document"),
                            null,
                            new Section.Document(text.document()),
                            12));
        } else if (text.content() != null) {
            sections.add(content(request, text.content()));
        }
        if (text.narrative() != null && text.document() == null) {
            sections.add(
                    new Section(
                            request.text("acta.narrative"),
                            null,
                            new Section.Prose(text.narrative().lines().toList()),
                            12));
        }
        if (!text.observations().isEmpty()) {
            sections.add(observations(request, snapshot, text));
        }
        return sections;
    }

    /** A draft has no document yet; its figures are those of the session's events. */
    private static Section content(PageRequest request, ActaContent content) {
        return Section.facts(
                request.text("acta.content"),
                12,
                List.of(
                        figure(request, "tab.AGENDA", content.agenda().size()),
                        figure(request, "presence.title", content.attendance().size()),
                        figure(request, "tab.DECISIONS", content.decisions().size()),
                        figure(request, "tab.AGREEMENTS", content.agreements().size())));
    }

    private static Fact figure(PageRequest request, String key, int number) {
        return new Fact(request.text(key), Cell.figure(request.figures().number(number)));
    }

    private Section observations(PageRequest request, Snapshot snapshot, ActaText text) {
        return Section.rows(
                request.text("acta.observations"),
                12,
                TableModel.of(
                        List.of(
                                "#",
                                request.text("votes.institution"),
                                request.text("acta.observation"),
                                request.text("acta.answer")),
                        text.observations().stream()
                                .map(o ->
                                        List.of(
                                                Cell.figure(Integer.toString(o.number())),
                                                Cell.text(
                                                        streamNames.of(
                                                                o.actor(),
                                                                snapshot,
                                                                request.language())),
                                                new Cell.Text(o.text(), o.section()),
                                                o.accepted() == null
                                                        ? new Cell.Chip(
                                                                request.text("acta.open"), "risk")
                                                        : new Cell.Text(
                                                                request.text(
                                                                        o.accepted()
                                                                                ? "acta.accepted"
                                                                                : "acta.declined"),
                                                                o.answer())))
                                .toList(),
                        "empty.observations"));
    }

    /** What everybody reads of an acta of which something was redacted (INV-T7). */
    Section published(PageRequest request, ActaRow a) {
        List<Fact> facts = new ArrayList<>();
        if (a.published() != null) {
            facts.add(
                    new Fact(
                            request.text("acta.document"),
                            Cell.link(
                                    a.published().value(),
                                    "/api/v1/documents/" + a.published().value())));
        }
        a.redactions()
                .forEach(what ->
                        facts.add(new Fact(request.text("acta.redacted"), Cell.text(what))));
        return Section.facts(request.text("acta.public"), 12, facts);
    }

    private static void date(
            PageRequest request, List<Fact> facts, String key, @Nullable LocalDate day) {
        if (day != null) {
            facts.add(new Fact(request.text(key), Cell.figure(request.figures().day(day))));
        }
    }
}
