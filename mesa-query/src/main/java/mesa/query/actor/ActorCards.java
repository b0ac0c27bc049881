package mesa.query.actor;

import java.util.ArrayList;
import java.util.List;
import mesa.api.actor.ActorIdentity;
import mesa.query.projection.Snapshot;
import mesa.query.web.Cell;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.ProvinceMap;
import mesa.query.web.Section;
import mesa.query.web.Section.Fact;
import mesa.query.web.StreamNames;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;

/** The cards an institution's pages are made of. */
@Component
final class ActorCards {
    private final Wording words;
    private final StreamNames streamNames;

    ActorCards(Wording words, StreamNames streamNames) {
        this.words = words;
        this.streamNames = streamNames;
    }

    List<String> columns(PageRequest request) {
        return List.of(
                request.text("actor.one"),
                request.text("actor.acronym"),
                request.text("presence.sector"),
                request.text("actor.territory"),
                request.text("actor.status"));
    }

    List<Cell> line(PageRequest request, ActorRow actor) {
        return List.of(
                new Cell.Link(
                        actor.name(),
                        request.to(PathWord.INSTITUTIONS, actor.actor().value()),
                        actor.formerNames().isEmpty()
                                ? null
                                : request.text("actor.formerly", actor.formerNames().getLast())),
                Cell.text(actor.acronym()),
                Cell.text(words.label(actor.sector(), request.language())),
                Cell.text(actor.territory() == null ? null : ProvinceMap.name(actor.territory())),
                status(request, actor));
    }

    Section facts(PageRequest request, Snapshot snapshot, ActorRow actor) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(request.text("actor.status"), status(request, actor)));
        if (actor.acronym() != null) {
            facts.add(new Fact(request.text("actor.acronym"), Cell.text(actor.acronym())));
        }
        facts.add(
                new Fact(
                        request.text("presence.sector"),
                        new Cell.Text(
                                words.label(actor.sector(), request.language()),
                                words.label(actor.macroSector(), request.language()))));
        ActorIdentity identity = actor.identity();
        if (identity != null) {
            facts.add(
                    new Fact(
                            request.text("actor.identity"),
                            new Cell.Text(
                                    identity.value(),
                                    words.label(identity.kind(), request.language()))));
        }
        if (actor.territory() != null) {
            facts.add(
                    new Fact(
                            request.text("actor.territory"),
                            Cell.text(ProvinceMap.name(actor.territory()))));
        }
        facts.add(
                new Fact(
                        request.text("actor.registered"),
                        Cell.figure(request.figures().day(actor.registeredOn()))));
        if (!actor.formerNames().isEmpty()) {
            facts.add(
                    new Fact(
                            request.text("actor.formerNames"),
                            Cell.text(String.join("; ", actor.formerNames()))));
        }
        if (actor.successor() != null) {
            facts.add(
                    new Fact(
                            request.text("actor.successor"),
                            Cell.link(
                                    streamNames.of(actor.successor(), snapshot, request.language()),
                                    request.to(PathWord.INSTITUTIONS, actor.successor().value()))));
        }
        actor.predecessors()
                .forEach(p ->
                        facts.add(
                                new Fact(
                                        request.text("actor.predecessor"),
                                        Cell.link(
                                                streamNames.of(p, snapshot, request.language()),
                                                request.to(PathWord.INSTITUTIONS, p.value())))));
        return Section.facts(request.text("actor.about"), 6, facts);
    }

    Section accreditation(PageRequest request, ActorRow actor) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(request.text("actor.status"), status(request, actor)));
        if (actor.resolution() != null) {
            facts.add(new Fact(request.text("actor.resolution"), Cell.text(actor.resolution())));
        }
        if (actor.accreditedOn() != null) {
            facts.add(
                    new Fact(
                            request.text("actor.accreditedOn"),
                            Cell.figure(request.figures().day(actor.accreditedOn()))));
        }
        if (actor.accreditedUntil() != null) {
            facts.add(
                    new Fact(
                            request.text("actor.accreditedUntil"),
                            new Cell.Figure(
                                    request.figures().day(actor.accreditedUntil()),
                                    actor.expiring() ? request.text("actor.expiring") : null)));
        }
        if (actor.observation() != null) {
            facts.add(new Fact(request.text("actor.observation"), Cell.text(actor.observation())));
        }
        return Section.facts(request.text("actor.accreditation"), 6, facts);
    }

    private Cell status(PageRequest request, ActorRow actor) {
        return new Cell.Chip(
                words.label(actor.status(), request.language()),
                actor.status().name().equals("ACCREDITED") ? "ok" : "");
    }
}
