package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mesa.query.projection.ReadModel;
import org.junit.jupiter.api.Test;

/** What a fold sets by name exists; a name that does not would stop its model at some event. */
final class ComponentNamesTest {
    private static final Pattern ROWS = Pattern.compile("\\bRows<(\\w+)>|\\bDays days\\b");
    private static final Pattern SET = Pattern.compile("\\b(?:rows|days)\\.set\\(");
    private static final Pattern LITERAL = Pattern.compile("\"(\\w+)\"");

    private static final Map<String, Set<String>> COMPONENTS =
            ReadModels.all().stream()
                    .map(ReadModel::row)
                    .distinct()
                    .collect(
                            Collectors.toMap(
                                    Class::getSimpleName,
                                    row ->
                                            Arrays.stream(row.getRecordComponents())
                                                    .map(RecordComponent::getName)
                                                    .collect(Collectors.toSet())));

    @Test
    void every_name_a_fold_sets_is_a_component_of_its_row() {
        int seen = 0;
        for (Path file : Sources.of("mesa-query")) {
            String source = Sources.text(file);
            List<String> names = names(source);
            if (!names.isEmpty()) {
                assertThat(COMPONENTS.get(row(source))).as(file.toString()).containsAll(names);
                seen += names.size();
            }
        }
        assertThat(seen).isGreaterThan(200);
    }

    /** The one kind of row a file folds; those of the calendar are behind its days. */
    private static String row(String source) {
        Set<String> rows =
                ROWS.matcher(source)
                        .results()
                        .map(found -> found.group(1) == null ? "CalendarEntry" : found.group(1))
                        .collect(Collectors.toSet());
        assertThat(rows).hasSize(1);
        return rows.iterator().next();
    }

    /** After the key, names and values take turns; a name that is no literal is passed on. */
    private static List<String> names(String source) {
        List<String> names = new ArrayList<>();
        for (MatchResult call : SET.matcher(source).results().toList()) {
            List<String> arguments = arguments(source, call.end());
            for (int i = 1; i < arguments.size(); i += 2) {
                Matcher name = LITERAL.matcher(arguments.get(i));
                if (name.matches()) {
                    names.add(name.group(1));
                }
            }
        }
        return names;
    }

    /** What stands between commas up to the bracket that closes the call. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = from;
        for (int i = from; ; i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (quoted) {
                continue;
            } else if (c == ',' && depth == 0 || c == ')' && depth == 0) {
                arguments.add(source.substring(start, i).strip());
                start = i + 1;
                if (c == ')') {
                    return arguments;
                }
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        }
    }
}
