package mesa.domain.acta;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mesa.api.acta.ActaContent;
import mesa.api.actor.ActorFacts;
import mesa.api.session.Attendance;
import mesa.api.session.DecisionTaken;
import mesa.api.session.SessionFacts;
import mesa.domain.Context;
import mesa.domain.Lookup;
import mesa.domain.acta.Acta.Known;

/**
 * The frozen text of an acta: the same facts give the same lines, so anybody can hash them again.
 * One fact per line, dates in America/Guayaquil, fields parted by a bar.
 */
final class Canonical {
    private Canonical() {}

    static String of(Known acta, SessionFacts session, ActaContent content, Lookup lookup) {
        List<String> lines = new ArrayList<>();
        lines.add("mesa-acta/v1");
        lines.add("code|" + acta.code());
        lines.add("session|" + session.code() + "|" + session.id().value());
        lines.add("held|" + session.heldOn() + (content.failed() ? "|not installed" : ""));
        content.agenda()
                .forEach(i ->
                        lines.add("item|" + i.number() + "|" + i.kind() + "|" + text(i.title())));
        content.attendance().forEach(a -> lines.add(attended(a, session, lookup)));
        content.quorum()
                .forEach(q ->
                        lines.add(
                                "quorum|"
                                        + at(q.at())
                                        + "|"
                                        + q.present()
                                        + "|"
                                        + q.required()
                                        + "|"
                                        + (q.reached() ? "reached" : "lost")));
        content.decisions().forEach(d -> lines.add(decided(d)));
        content.agreements()
                .forEach(a ->
                        lines.add(
                                "agreement|"
                                        + a.code()
                                        + "|"
                                        + text(a.title())
                                        + "|"
                                        + a.hash().value()));
        acta.clarifies().ifPresent(original -> lines.add("clarifies|" + original.value()));
        if (acta.origin().correction() != null) {
            lines.add("correction|" + text(acta.origin().correction()));
        }
        acta.narrative().forEach(words -> lines.add("narrative|" + text(words)));
        return String.join("\n", lines) + "\n";
    }

    private static String attended(Attendance a, SessionFacts session, Lookup lookup) {
        String name =
                lookup.facts(a.actor(), ActorFacts.class)
                        .map(f -> f.nameOn(session.heldOn()))
                        .orElse(a.actor().value().toString());
        return "present|"
                + text(name)
                + "|"
                + a.sector()
                + "|"
                + a.role()
                + "|"
                + (a.vote() ? "vote" : "voice")
                + "|"
                + at(a.from())
                + "|"
                + (a.until() == null ? "" : at(a.until()));
    }

    private static String decided(DecisionTaken d) {
        return "decision|"
                + d.item()
                + "|"
                + d.text().value()
                + "|"
                + d.method()
                + "|"
                + d.outcome()
                + "|"
                + d.tally().inFavour()
                + "|"
                + d.tally().against()
                + "|"
                + d.tally().abstained()
                + "|"
                + at(d.at());
    }

    private static String at(Instant instant) {
        return instant.atZone(Context.ZONE).toOffsetDateTime().toString();
    }

    private static String text(String words) {
        return words.replace('|', '/').replaceAll("\\s+", " ").strip();
    }
}
