package mesa.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mesa.api.Recorded;
import mesa.api.StreamId;
import mesa.api.acta.ActaFacts;
import mesa.api.actor.ActorFacts;
import mesa.api.agreement.AgreementFacts;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.Indicator;
import mesa.api.mesa.ConvocationEvent.ConvocationAmended;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.MesaStatus;
import mesa.api.session.AgendaEvent.AgendaApproved;
import mesa.api.session.AgendaEvent.AgendaPublished;
import mesa.api.session.SessionFacts;
import mesa.domain.Story;
import mesa.domain.roadmap.Roadmap;
import org.jspecify.annotations.Nullable;

/** The states that deciders fold, against the rows that read models fold from the same events. */
final class WhatTheRulesKnow {
    private final Story story;
    private final AllRows rows;
    private final String where;

    WhatTheRulesKnow(Story story, AllRows rows, String where) {
        this.story = story;
        this.rows = rows;
        this.where = where;
    }

    void agrees() {
        story.states().forEach(this::agrees);
    }

    private void agrees(StreamId stream, Object state) {
        switch (state) {
            case AgreementFacts a -> agreement(a);
            case CommitmentFacts c -> commitment(c);
            case ActaFacts a -> acta(a);
            case MesaFacts m -> mesa(m);
            case SessionFacts s -> session(s);
            case ActorFacts a ->
                    same(
                            "actor_register",
                            a.id(),
                            "sector",
                            a.sector(),
                            "successor",
                            a.successor().orElse(null));
            case Roadmap.Known r -> roadmap(r);
            default ->
                    // Users, and whatever has not begun: a session that is only convened.
                    assertThat(stream.type()).as(where).isIn("user", "session", "mesa", "actor");
        }
    }

    private void agreement(AgreementFacts a) {
        same(
                "agreement_register",
                a.id(),
                "mesa",
                a.mesa(),
                "item",
                a.item(),
                "status",
                a.status(),
                "title",
                a.title(),
                "visibility",
                a.visibility(),
                "hash",
                a.hash(),
                "code",
                a.code().orElse(null),
                "adoption",
                a.adoption().orElse(null),
                "adoptedOn",
                a.adoptedOn().orElse(null),
                "inForceOn",
                a.inForceOn().orElse(null),
                "drafts",
                a.drafts().size());
    }

    private void commitment(CommitmentFacts c) {
        same(
                "commitment_tracker",
                c.id(),
                "mesa",
                c.mesa(),
                "agreement",
                c.agreement(),
                "code",
                c.code(),
                "status",
                c.status(),
                "responsible",
                c.responsible().orElse(null),
                "start",
                c.start().orElse(null),
                "due",
                c.due().orElse(null),
                "originalDue",
                c.originalDue().orElse(null));
        Set<String> measured =
                rows.now("indicator").stream()
                        .filter(i -> c.id().equals(i.get("commitment")))
                        .filter(i -> i.get("replacedBy") == null)
                        .map(i -> String.valueOf(i.get("indicator")))
                        .collect(Collectors.toSet());
        assertThat(measured)
                .as("%s: indicators of %s", where, c.code())
                .isEqualTo(c.indicators().stream().map(Indicator::key).collect(Collectors.toSet()));
        c.indicators()
                .forEach(i ->
                        same(
                                "indicator",
                                c.id().value() + "/" + i.key(),
                                "target",
                                i.target().value(),
                                "targetDate",
                                i.targetDate()));
    }

    private void acta(ActaFacts a) {
        same(
                "acta_register",
                a.id(),
                "session",
                a.session(),
                "mesa",
                a.mesa(),
                "code",
                a.code(),
                "status",
                a.status(),
                "hash",
                a.frozen().orElse(null),
                "clarifies",
                a.clarifies().orElse(null));
    }

    private void mesa(MesaFacts m) {
        Map<String, @Nullable Object> row = row("mesa_register", m.id());
        assertThat(row.get("status") == MesaStatus.CLOSED).as(where).isEqualTo(m.closed());
        assertThat(row.get("kind")).as(where).isEqualTo(m.kind());
        assertThat(row.get("chair")).as(where).isEqualTo(m.chairAt(story.now()).orElse(null));
        assertThat(row.get("secretariat"))
                .as(where)
                .isEqualTo(m.secretariatAt(story.now()).orElse(null));
        Set<Object> seated =
                rows.now("membership").stream()
                        .filter(member -> m.id().equals(member.get("mesa")))
                        .filter(member -> "ACTIVE".equals(String.valueOf(member.get("state"))))
                        .map(member -> List.of(of(member, "actor"), of(member, "vote")))
                        .collect(Collectors.toSet());
        assertThat(seated)
                .as("%s: members", where)
                .isEqualTo(
                        m.rosterAt(story.now()).stream()
                                .map(member -> List.of(member.actor(), member.vote()))
                                .collect(Collectors.toSet()));
    }

    private void session(SessionFacts s) {
        Map<String, @Nullable Object> row = row("session_register", s.id());
        assertThat(row.get("mesa")).as(where).isEqualTo(s.mesa().value());
        assertThat(row.get("kind")).as(where).isEqualTo(s.kind());
        if (s.openedAt().isPresent() || s.documented() || s.failed()) {
            // Until then a session that knows no code calls itself by its id.
            assertThat(row.get("code")).as(where).isEqualTo(s.code());
        }
        assertThat(row.get("edition")).as(where).isEqualTo(s.edition().orElse(null));
        assertThat("FAILED".equals(String.valueOf(row.get("state"))))
                .as(where)
                .isEqualTo(s.failed());
        assertThat(row.get("closedAt")).as(where).isEqualTo(s.closedAt().orElse(null));
        if ((s.agendaPublished() || s.documented()) && !announcedAnew(s)) {
            // Until then the session knows its own items alone, and not those it is convened with.
            assertThat(
                            rows.now("session_agenda").stream()
                                    .filter(i -> s.id().value().equals(i.get("session")))
                                    .count())
                    .as("%s: items of %s", where, s.code())
                    .isEqualTo(s.agenda().size());
        }
        assertThat(
                        rows.now("attendance_interval").stream()
                                .filter(a -> s.id().value().equals(a.get("session")))
                                .count())
                .as("%s: attendance of %s", where, s.code())
                .isEqualTo(s.attendance().size());
        s.decisions()
                .forEach(d ->
                        same(
                                "session_text",
                                d.agreement(),
                                "outcome",
                                d.outcome(),
                                "method",
                                d.method()));
    }

    /** Whether it is convened with another agenda than it has published, and approved none yet. */
    private boolean announcedAnew(SessionFacts s) {
        boolean anew = false;
        for (Recorded recorded : story.journal()) {
            switch (recorded.event()) {
                case ConvocationAmended e when e.session().equals(s.id()) -> anew = true;
                case AgendaPublished e when e.session().equals(s.id()) -> anew = false;
                case AgendaApproved e when e.session().equals(s.id()) -> {
                    return false;
                }
                default -> {
                    // Says nothing of this agenda.
                }
            }
        }
        return anew;
    }

    private void roadmap(Roadmap.Known r) {
        same(
                "roadmap_register",
                r.id(),
                "mesa",
                r.mesa(),
                "status",
                r.status(),
                "current",
                r.version());
        Set<String> known = new LinkedHashSet<>(r.plan().keySet());
        known.forEach(key ->
                same(
                        "milestone",
                        r.id().value() + "/" + key,
                        "due",
                        r.plan().get(key).due(),
                        "weight",
                        r.plan().get(key).weight()));
        r.standing()
                .forEach((key, status) ->
                        same("milestone", r.id().value() + "/" + key, "status", status));
        known.forEach(key ->
                same(
                        "calendar_entry",
                        "roadmap/" + r.id().value() + "/" + key,
                        "mesa",
                        r.mesa().value(),
                        "day",
                        r.plan().get(key).due()));
    }

    private Map<String, @Nullable Object> row(String model, Object key) {
        return rows.find(model, key)
                .orElseThrow(() -> new AssertionError(where + ": no row of " + model + " " + key));
    }

    private static Object of(Map<String, @Nullable Object> row, String component) {
        return Objects.requireNonNull(row.get(component));
    }

    private void same(String model, Object key, @Nullable Object... expected) {
        Map<String, @Nullable Object> row = row(model, key);
        for (int i = 0; i < expected.length; i += 2) {
            String component = String.valueOf(expected[i]);
            assertThat(row).as(model).containsKey(component);
            assertThat(row.get(component))
                    .as("%s: %s of %s %s", where, component, model, key)
                    .isEqualTo(expected[i + 1]);
        }
    }
}
