package mesa.query.mesa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.wire.Json;
import mesa.query.projection.Snapshot;
import mesa.query.web.Cell;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.ProvinceMap;
import mesa.query.web.Section;
import mesa.query.web.Section.Fact;
import mesa.query.web.StreamNames;
import mesa.query.web.TableModel;
import mesa.query.web.Wording;
import mesa.query.web.forms.Spelling;
import org.springframework.stereotype.Component;

/** The cards a mesa's pages are made of. */
@Component
final class MesaCards {
    private final Wording words;
    private final StreamNames streamNames;
    private final Spelling spelling;

    MesaCards(Wording words, StreamNames streamNames, Spelling spelling) {
        this.words = words;
        this.streamNames = streamNames;
        this.spelling = spelling;
    }

    List<Cell> line(PageRequest request, MesaRow mesa) {
        return List.of(
                new Cell.Code(mesa.code(), request.to(PathWord.MESAS, mesa.code()), mesa.name()),
                Cell.text(words.label(mesa.kind(), request.language())),
                status(request, mesa),
                Cell.figure(request.figures().number(mesa.sessions())),
                mesa.lastSessionOn() == null
                        ? Cell.NOTHING
                        : Cell.figure(request.figures().day(mesa.lastSessionOn())));
    }

    Section facts(PageRequest request, Snapshot snapshot, MesaRow mesa) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(request.text("mesa.state"), status(request, mesa)));
        facts.add(
                new Fact(
                        request.text("mesa.kind"),
                        Cell.text(words.label(mesa.kind(), request.language()))));
        EnablingInstrument act = mesa.instrument();
        if (act != null) {
            facts.add(
                    new Fact(
                            request.text("mesa.instrument"),
                            new Cell.Text(
                                    act.kind() + " " + act.number(),
                                    request.figures().day(act.date())
                                            + " · "
                                            + act.issuer()
                                            + (act.gazette() == null
                                                    ? ""
                                                    : " · " + act.gazette()))));
        }
        if (!mesa.territories().isEmpty()) {
            facts.add(
                    new Fact(
                            request.text("mesa.territories"),
                            Cell.text(
                                    String.join(
                                            ", ",
                                            mesa.territories().stream()
                                                    .map(ProvinceMap::name)
                                                    .toList()))));
        }
        if (mesa.purpose() != null) {
            facts.add(new Fact(request.text("mesa.purpose"), Cell.text(mesa.purpose())));
        }
        if (mesa.lastSessionOn() != null) {
            facts.add(
                    new Fact(
                            request.text("mesa.lastSession"),
                            Cell.figure(request.figures().day(mesa.lastSessionOn()))));
        }
        if (mesa.inactiveSince() != null) {
            facts.add(
                    new Fact(
                            request.text("mesa.inactive"),
                            Cell.figure(request.figures().day(mesa.inactiveSince()))));
        }
        return Section.facts(request.text("mesa.about"), 6, facts);
    }

    Section charge(PageRequest request, Snapshot snapshot, MesaRow mesa) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        request.text("mesa.chair"),
                        new Cell.Text(
                                streamNames.of(mesa.chair(), snapshot, request.language()),
                                mesa.chairPost())));
        facts.add(
                new Fact(
                        request.text("mesa.secretariat"),
                        new Cell.Text(
                                streamNames.of(
                                        mesa.secretariat() == null
                                                ? null
                                                : mesa.secretariat().value(),
                                        snapshot,
                                        request.language()),
                                mesa.secretariatUnit())));
        facts.add(
                new Fact(
                        request.text("mesa.rulesInForce"),
                        mesa.rulesVersion() == 0
                                ? Cell.text(request.text("mesa.noRules"))
                                : Cell.link(
                                        request.text("mesa.version", mesa.rulesVersion()),
                                        request.to(PathWord.MESAS, mesa.code(), PathWord.RULES))));
        if (!mesa.technicalTables().isEmpty()) {
            facts.add(
                    new Fact(
                            request.text("mesa.technicalTables"),
                            Cell.text(String.join(", ", mesa.technicalTables()))));
        }
        return Section.facts(request.text("mesa.charge"), 6, facts);
    }

    Section members(PageRequest request, Snapshot snapshot, MesaRow mesa) {
        List<MemberRow> members =
                snapshot.rows(
                        MemberRow.class,
                        "r.mesa = ? order by r.vote desc, r.sector, r.key",
                        mesa.mesa());
        List<DelegateRow> delegates =
                snapshot.rows(DelegateRow.class, "r.mesa = ? and r.ended_at is null", mesa.mesa());
        return Section.rows(
                request.text("tab.MEMBERS"),
                12,
                TableModel.of(
                        List.of(
                                request.text("votes.institution"),
                                request.text("presence.role"),
                                request.text("presence.sector"),
                                request.text("presence.vote"),
                                request.text("member.state"),
                                request.text("member.delegates")),
                        members.stream().map(m -> member(request, snapshot, m, delegates)).toList(),
                        "empty.members"));
    }

    private List<Cell> member(
            PageRequest request, Snapshot snapshot, MemberRow m, List<DelegateRow> delegates) {
        List<String> posts =
                delegates.stream()
                        .filter(d -> d.actor().equals(m.actor()))
                        .map(d ->
                                d.post()
                                        + " ("
                                        + words.label(d.capacity(), request.language())
                                        + ")")
                        .toList();
        return List.of(
                Cell.link(
                        streamNames.of(m.actor(), snapshot, request.language()),
                        request.to(PathWord.INSTITUTIONS, m.actor().value())),
                Cell.text(words.label(m.role(), request.language())),
                Cell.text(words.label(m.sector(), request.language())),
                Cell.text(request.text(m.vote() ? "yes" : "no")),
                new Cell.Text(request.text("member.state." + m.state().name()), since(request, m)),
                Cell.text(String.join("; ", posts)));
    }

    private static String since(PageRequest request, MemberRow m) {
        Instant ended = m.endedAt();
        Instant from =
                ended != null ? ended : m.activeFrom() != null ? m.activeFrom() : m.invitedAt();
        return request.figures().day(from);
    }

    /** Every version of the rules, the newest first; each is the whole. */
    List<Section> rules(PageRequest request, Snapshot snapshot, MesaRow mesa) {
        List<RulesRow> versions =
                snapshot.rows(RulesRow.class, "r.mesa = ? order by r.number desc", mesa.mesa());
        if (versions.isEmpty()) {
            return List.of(
                    Section.rows(
                            request.text("tab.RULES"),
                            12,
                            TableModel.of(List.of(), List.of(), "empty.rules")));
        }
        return versions.stream().map(v -> version(request, snapshot, v)).toList();
    }

    private Section version(PageRequest request, Snapshot snapshot, RulesRow version) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        request.text("rules.from"),
                        Cell.figure(request.figures().day(version.from()))));
        facts.add(new Fact(request.text("rules.ground"), Cell.text(version.ground())));
        Json.MAPPER
                .valueToTree(version.rules())
                .properties()
                .forEach(group -> {
                    if (group.getValue().isObject()) {
                        spelling.spell(group.getValue(), snapshot, request.language())
                                .forEach(d -> facts.add(new Fact(d.label(), Cell.text(d.value()))));
                    } else {
                        facts.add(
                                new Fact(
                                        spelling.label(group.getKey(), request.language()),
                                        Cell.figure(group.getValue().asString())));
                    }
                });
        return Section.facts(request.text("mesa.version", version.number()), 12, facts);
    }

    private Cell status(PageRequest request, MesaRow mesa) {
        String style =
                switch (mesa.status()) {
                    case ACTIVE, INSTALLED -> "ok";
                    case SUSPENDED -> "risk";
                    case CLOSED -> "late";
                    case PROPOSED, CONSTITUTED -> "";
                };
        return new Cell.Chip(request.text("mesa.status." + mesa.status().name()), style);
    }
}
