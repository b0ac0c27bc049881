package mesa.domain.mesa;

import java.time.Instant;
import java.util.Locale;
import mesa.api.mesa.MesaTags;
import mesa.api.session.SessionFacts;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.domain.Context;
import mesa.domain.RomanNumeral;
import org.jspecify.annotations.Nullable;

/** INV-S2 and G4: the next number after every edition known, and the code people use. */
final class Editions {
    private Editions() {}

    /** A cancelled edition keeps its number, so the row has no gap of our making. */
    static int next(Mesa.Standing mesa, Context context) {
        int documented =
                context.tagged(MesaTags.editions(mesa.id())).stream()
                        .map(stream -> new SessionId(stream.id()))
                        .flatMap(id -> context.facts(id, SessionFacts.class).stream())
                        .flatMap(facts -> facts.edition().stream())
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
        return Math.max(documented, mesa.convocations().lastEdition()) + 1;
    }

    static String code(
            Mesa.Standing mesa, SessionKind kind, @Nullable Integer edition, Instant startsAt) {
        int year = startsAt.atZone(Context.ZONE).getYear();
        long inKind = mesa.convocations().issued(kind) + 1;
        String middle =
                edition != null
                        ? RomanNumeral.of(edition)
                        : String.format(
                                Locale.ROOT,
                                "%s%02d",
                                kind == SessionKind.INSTALLATION ? "INST" : "TEC",
                                inKind);
        return mesa.acronym() + "-" + middle + "-" + year;
    }
}
