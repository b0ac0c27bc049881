package mesa.api.commitment;

import static mesa.api.limit.TextKind.CODE;
import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.PROSE;

import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.limit.AtMost;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is promised. Parts may be missing while it is a draft; {@code Flaw} names what is.
 *
 * @param statement verb, product, beneficiary and territory in one sentence
 * @param territories INEC codes of provinces or cantons; {@code EC} is the whole country
 * @param responsible the one accountable actor
 * @param unit of the responsible that answers for it
 * @param focalPoint a post, never a person's name
 * @param plan the planned curve, by date; empty means linear
 * @param objectives of the Global Compact, 1 to 23
 * @param weight relative to its sister commitments
 * @param reserve why and until when it is kept back, if it is restricted
 */
public record Formulation(
        @Text(PROSE) String statement,
        @Text(PROSE) @Nullable String product,
        @Text(PROSE) @Nullable String beneficiary,
        @AtMost(300) @Text(value = CODE, pattern = Text.TERRITORY) List<String> territories,
        @Nullable ActorId responsible,
        @Text(NAME) @Nullable String unit,
        @AtMost(200) List<CoResponsible> coResponsible,
        @Text(NAME) @Nullable String focalPoint,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @AtMost(1000) List<PlannedPoint> plan,
        @AtMost(50) List<Indicator> indicators,
        @AtMost(50) List<MeansOfVerification> means,
        @Nullable ActorId verifier,
        @Nullable Resources resources,
        @Nullable Risk risk,
        @AtMost(23) @Range(min = 1, max = 23) List<Integer> objectives,
        @Range(min = 0, max = 100) int weight,
        Visibility visibility,
        @Nullable Reserve reserve) {
    public Formulation {
        if (statement.isBlank()) {
            throw new IllegalArgumentException("A commitment states what is promised");
        }
        if (weight < 0 || weight > 100) {
            throw new IllegalArgumentException("A weight lies between 0 and 100");
        }
        if (objectives.stream().anyMatch(o -> o < 1 || o > 23)) {
            throw new IllegalArgumentException("The Global Compact has objectives 1 to 23");
        }
        if (indicators.stream().map(Indicator::key).distinct().count() != indicators.size()
                || means.stream().map(MeansOfVerification::key).distinct().count()
                        != means.size()) {
            throw new IllegalArgumentException("Indicators and means each have their own key");
        }
        territories = List.copyOf(territories);
        coResponsible = List.copyOf(coResponsible);
        plan = List.copyOf(plan);
        indicators = List.copyOf(indicators);
        means = List.copyOf(means);
        objectives = List.copyOf(objectives);
    }

    /** Who may read it on that day: once its reserve has run out, everybody. */
    public Visibility visibilityOn(LocalDate day) {
        return Reserve.visibilityOn(day, visibility, reserve);
    }

    /** The same duty in other hands. */
    public Formulation owedBy(ActorId actor) {
        return with(actor, coResponsible, start, due, indicators, verifier, visibility, reserve);
    }

    /** The same duty with these supporters. */
    public Formulation supportedBy(List<CoResponsible> supporters) {
        return with(responsible, supporters, start, due, indicators, verifier, visibility, reserve);
    }

    /** The same duty from that day on. */
    public Formulation startingOn(LocalDate day) {
        return with(
                responsible, coResponsible, day, due, indicators, verifier, visibility, reserve);
    }

    /** The same duty by another day. */
    public Formulation dueOn(LocalDate day) {
        return with(
                responsible, coResponsible, start, day, indicators, verifier, visibility, reserve);
    }

    /** The same duty, measured otherwise. */
    public Formulation measuredBy(List<Indicator> measures) {
        return with(
                responsible, coResponsible, start, due, measures, verifier, visibility, reserve);
    }

    /** The same duty, checked by another. */
    public Formulation verifiedBy(ActorId actor) {
        return with(responsible, coResponsible, start, due, indicators, actor, visibility, reserve);
    }

    /** The same duty, read by others. */
    public Formulation shownTo(Visibility readers, @Nullable Reserve keptBack) {
        return with(
                responsible, coResponsible, start, due, indicators, verifier, readers, keptBack);
    }

    /** The same duty, with what may change of it in its course. */
    private Formulation with(
            @Nullable ActorId owing,
            List<CoResponsible> supporters,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<Indicator> measures,
            @Nullable ActorId checking,
            Visibility readers,
            @Nullable Reserve keptBack) {
        return new Formulation(
                statement,
                product,
                beneficiary,
                territories,
                owing,
                unit,
                supporters,
                focalPoint,
                from,
                until,
                plan,
                measures,
                means,
                checking,
                resources,
                risk,
                objectives,
                weight,
                readers,
                keptBack);
    }
}
