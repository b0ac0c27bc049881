package mesa.api.agreement;

import static mesa.api.limit.TextKind.CODE;
import static mesa.api.limit.TextKind.NAME;

import java.util.List;
import java.util.regex.Pattern;
import mesa.api.limit.AtMost;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement is about (INV-G4).
 *
 * @param objectives of the Global Compact, 1 to 23
 * @param principles of the Global Compact, letters a to j
 * @param territories INEC codes of provinces or cantons; {@code EC} is the whole country
 * @param population groups concerned, in the mesa's words
 * @param axis of the national policy, if any
 */
public record AgreementTags(
        @AtMost(23) @Range(min = 1, max = 23) List<Integer> objectives,
        @AtMost(10) @Text(value = CODE, pattern = "[a-j]") List<String> principles,
        @AtMost(300) @Text(value = CODE, pattern = Text.TERRITORY) List<String> territories,
        @AtMost(50) @Text(NAME) List<String> population,
        @Text(NAME) @Nullable String axis) {
    private static final Pattern TERRITORY = Pattern.compile("EC|[0-9]{2}([0-9]{2})?");

    public static final AgreementTags NONE =
            new AgreementTags(List.of(), List.of(), List.of(), List.of(), null);

    public AgreementTags {
        if (objectives.stream().anyMatch(o -> o < 1 || o > 23)) {
            throw new IllegalArgumentException("The Global Compact has objectives 1 to 23");
        }
        if (principles.stream().anyMatch(p -> !p.matches("[a-j]"))) {
            throw new IllegalArgumentException("The Global Compact has principles a to j");
        }
        if (territories.stream().anyMatch(t -> !TERRITORY.matcher(t).matches())) {
            throw new IllegalArgumentException(
                    "A territory is EC or an INEC code of 2 or 4 digits");
        }
        objectives = List.copyOf(objectives);
        principles = List.copyOf(principles);
        territories = List.copyOf(territories);
        population = List.copyOf(population);
    }
}
