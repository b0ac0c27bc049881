package mesa.query.agreement;

import java.util.ArrayList;
import java.util.List;
import mesa.api.agreement.Adoption;
import mesa.query.projection.Snapshot;
import mesa.query.time.SnapshotDay;
import mesa.query.web.Cell;
import mesa.query.web.GcmObjectives;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.ProvinceMap;
import mesa.query.web.ReserveNotices;
import mesa.query.web.Section;
import mesa.query.web.Section.Fact;
import mesa.query.web.StreamNames;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;

/** The cards an agreement's pages are made of. */
@Component
final class AgreementCards {
    private final Wording words;
    private final StreamNames streamNames;

    AgreementCards(Wording words, StreamNames streamNames) {
        this.words = words;
        this.streamNames = streamNames;
    }

    List<String> columns(PageRequest request) {
        return List.of(
                request.text("agreement.one"),
                request.text("agreement.kind"),
                request.text("agreement.adopted"),
                request.text("agreement.inForce"),
                request.text("agreement.status"));
    }

    List<Cell> line(PageRequest request, AgreementRow a) {
        return List.of(
                new Cell.Code(
                        a.code() == null ? request.text("agreement.proposed") : a.code(),
                        request.to(
                                PathWord.AGREEMENTS,
                                a.code() == null ? a.agreement().value().toString() : a.code()),
                        a.title()),
                Cell.text(words.label(a.kind(), request.language())),
                a.adoptedOn() == null
                        ? Cell.NOTHING
                        : Cell.figure(request.figures().day(a.adoptedOn())),
                a.inForceOn() == null
                        ? Cell.NOTHING
                        : Cell.figure(request.figures().day(a.inForceOn())),
                status(request, a));
    }

    Section text(PageRequest request, AgreementRow a) {
        return new Section(
                request.text("agreement.text"),
                null,
                new Section.Prose(a.text().lines().toList()),
                12);
    }

    Section facts(PageRequest request, Snapshot snapshot, AgreementRow a) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(request.text("agreement.status"), status(request, a)));
        if (a.ended() != null) {
            facts.add(new Fact(request.text("session.note"), Cell.text(a.ended())));
        }
        facts.add(
                new Fact(
                        request.text("agreement.kind"),
                        Cell.text(words.label(a.kind(), request.language()))));
        facts.add(
                new Fact(
                        request.text("session.mesa"),
                        Cell.link(
                                streamNames.of(a.mesa(), snapshot, request.language()),
                                request.to(PathWord.MESAS, a.mesa().value()))));
        facts.add(
                new Fact(
                        request.text("agreement.followUp"),
                        a.followUp() == null
                                ? Cell.text(a.followUpTable())
                                : Cell.text(
                                        streamNames.of(
                                                a.followUp(), snapshot, request.language()))));
        if (!a.objectives().isEmpty()) {
            facts.add(
                    new Fact(
                            request.text("agreement.objectives"),
                            Cell.text(
                                    String.join(
                                            "; ",
                                            GcmObjectives.all().stream()
                                                    .filter(o ->
                                                            a.objectives()
                                                                    .contains(
                                                                            Integer.toString(
                                                                                    o.number())))
                                                    .map(o ->
                                                            o.number()
                                                                    + ". "
                                                                    + o.in(request.language()))
                                                    .toList()))));
        }
        if (!a.territories().isEmpty()) {
            facts.add(
                    new Fact(
                            request.text("actor.territory"),
                            Cell.text(
                                    String.join(
                                            ", ",
                                            a.territories().stream()
                                                    .map(ProvinceMap::name)
                                                    .toList()))));
        }
        if (a.validUntil() != null) {
            facts.add(
                    new Fact(
                            request.text("actor.accreditedUntil"),
                            Cell.figure(request.figures().day(a.validUntil()))));
        }
        ReserveNotices.fact(
                        request,
                        a,
                        SnapshotDay.of(snapshot),
                        words.label(a.visibility(), request.language()))
                .ifPresent(facts::add);
        facts.add(new Fact(request.text("agreement.hash"), Cell.text(a.hash().value())));
        return Section.facts(request.text("agreement.about"), 6, facts);
    }

    /** Who decided it, when and with which quorum. */
    Section adoption(PageRequest request, Snapshot snapshot, AgreementRow a) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        request.text("session.one"),
                        new Cell.Link(
                                streamNames.of(a.session(), snapshot, request.language()),
                                request.to(PathWord.SESSIONS, a.session().value()),
                                request.text("agreement.item", a.item()))));
        Adoption adoption = a.adoption();
        if (adoption == null) {
            facts.add(
                    new Fact(
                            request.text("agreement.adopted"),
                            Cell.text(request.text("agreement.notYet"))));
        } else {
            facts.add(
                    new Fact(
                            request.text("agreement.adopted"),
                            new Cell.Figure(
                                    request.figures().stamp(adoption.at()),
                                    words.label(adoption.manner(), request.language()))));
            if (adoption.tally() != null) {
                facts.add(
                        new Fact(
                                request.text("text.votes"),
                                new Cell.Figure(
                                        adoption.tally().inFavour()
                                                + " – "
                                                + adoption.tally().against()
                                                + " – "
                                                + adoption.tally().abstained(),
                                        request.text("text.order"))));
            }
            if (adoption.quorum() != null) {
                facts.add(
                        new Fact(
                                request.text("agreement.quorum"),
                                new Cell.Figure(
                                        request.text(
                                                "quorum.of",
                                                adoption.quorum().present(),
                                                adoption.quorum().entitled()),
                                        request.text(
                                                "agreement.required",
                                                adoption.quorum().required()))));
            }
        }
        if (a.inForceOn() != null) {
            facts.add(
                    new Fact(
                            request.text("agreement.inForce"),
                            Cell.figure(request.figures().day(a.inForceOn()))));
        }
        return Section.facts(request.text("agreement.adoption"), 6, facts);
    }

    private Cell status(PageRequest request, AgreementRow a) {
        String style =
                switch (a.status()) {
                    case IN_FORCE, ADOPTED -> "ok";
                    case FULFILLED -> "done";
                    case PARTIALLY_FULFILLED -> "risk";
                    case NOT_FULFILLED, REVOKED -> "late";
                    case PROPOSED, WITHDRAWN, SUPERSEDED, LAPSED, VOIDED -> "";
                };
        return new Cell.Chip(words.label(a.status(), request.language()), style);
    }
}
