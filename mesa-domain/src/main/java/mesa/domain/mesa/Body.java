package mesa.domain.mesa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.mesa.MesaRules;
import mesa.api.mesa.MesaStatus;
import mesa.domain.Timeline;

/** The mesa as a body: what it is called, how it stands, by which rules, who leads it. */
record Body(
        MesaId id,
        MesaKind kind,
        String name,
        String acronym,
        Timeline<Instant, MesaStatus> statuses,
        Timeline<LocalDate, MesaRules> rules,
        Timeline<Instant, ActorId> chairs,
        Timeline<Instant, ActorId> secretariats,
        List<String> tables) {
    static Body of(
            MesaId id, MesaKind kind, String name, String acronym, MesaStatus status, Instant at) {
        return new Body(
                id,
                kind,
                name,
                acronym,
                Timeline.of(at, status),
                Timeline.empty(),
                Timeline.empty(),
                Timeline.empty(),
                List.of());
    }

    MesaStatus status() {
        return statuses.last().orElseThrow().value();
    }

    Body now(MesaStatus status, Instant at) {
        return new Body(
                id,
                kind,
                name,
                acronym,
                statuses.with(at, status),
                rules,
                chairs,
                secretariats,
                tables);
    }

    Body ruledBy(MesaRules amended, LocalDate from) {
        return new Body(
                id,
                kind,
                name,
                acronym,
                statuses,
                rules.with(from, amended),
                chairs,
                secretariats,
                tables);
    }

    Body chairedBy(ActorId chair, Instant at) {
        return new Body(
                id,
                kind,
                name,
                acronym,
                statuses,
                rules,
                chairs.with(at, chair),
                secretariats,
                tables);
    }

    Body assistedBy(ActorId secretariat, Instant at) {
        return new Body(
                id,
                kind,
                name,
                acronym,
                statuses,
                rules,
                chairs,
                secretariats.with(at, secretariat),
                tables);
    }

    Body withTable(String table) {
        List<String> more = new ArrayList<>(tables);
        more.add(table);
        return new Body(
                id, kind, name, acronym, statuses, rules, chairs, secretariats, List.copyOf(more));
    }
}
