package mesa.query.http;

import java.util.Set;
import java.util.UUID;
import mesa.api.Clearance;
import mesa.api.Role;
import mesa.query.audit.DayLookedAt;
import mesa.query.intake.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Rule G7 as a condition on rows with the columns {@code visibility} and {@code reserved_until}:
 * the public reads what is public, the institutions also what is internal, and what is restricted
 * only those with the clearance and the institution it concerns. From the end of its term on, a
 * reserve keeps nothing back. The conditions are true or false and never null, so that they may
 * stand behind a {@code not}.
 */
public final class Disclosed {
    private Disclosed() {}

    /**
     * @param alias of the rows in the statement
     * @param owner the column with the institution they concern
     * @param institution for which a delegate speaks; a UUID, so it may stand in SQL
     */
    public static String to(
            Set<Role> roles,
            @Nullable UUID institution,
            String alias,
            String owner,
            Reading reading) {
        return switch (Clearance.of(roles)) {
            case RESTRICTED -> "true";
            case INTERNAL ->
                    institution == null
                            ? "(%s or %s.visibility = 'INTERNAL')"
                                    .formatted(toEverybody(alias, reading), alias)
                            : "(%1$s or %2$s.visibility = 'INTERNAL' or %2$s.%3$s is not distinct from '%4$s')"
                                    .formatted(
                                            toEverybody(alias, reading), alias, owner, institution);
            case PUBLIC -> toEverybody(alias, reading);
        };
    }

    /** Over rows {@code r} that tell of an agreement: whoever may read that one. */
    public static String ofAgreement(Set<Role> roles, @Nullable UUID institution, Reading reading) {
        return "not exists (select from agreement_register a where a.agreement = r.agreement and %s and not %s)"
                .formatted(reading.holds("a"), to(roles, institution, "a", "follow_up", reading));
    }

    /**
     * Over items {@code r} of agendas: whoever may read all that was put to the item and all that
     * its words name.
     */
    public static String ofItem(Set<Role> roles, @Nullable UUID institution, Reading reading) {
        return """
        not exists (select from agreement_register a where %s and not %s
            and (a.session = r.session and a.item = r.number or a.title <> '' and position(
                lower(a.title) in lower(concat_ws(' ', r.title, r.document, r.outcome))) > 0))\
        """
                .formatted(reading.holds("a"), to(roles, institution, "a", "follow_up", reading));
    }

    /** What nobody needs a clearance for on the day looked at. */
    public static String toEverybody(String alias, Reading reading) {
        return "(%1$s.visibility = 'PUBLIC' or (%1$s.visibility = 'RESTRICTED' and coalesce(%1$s.reserved_until <= date '%2$s', false)))"
                .formatted(alias, DayLookedAt.of(reading));
    }
}
