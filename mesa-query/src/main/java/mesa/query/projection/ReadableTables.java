package mesa.query.projection;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts the position and the reader into statements: a read model in braces becomes the rows of it
 * that hold at the position and that the reader may read. PostgreSQL merges such a subquery into
 * the statement, so the plan is that of the conditions written out.
 */
final class ReadableTables {
    private static final Pattern IN_BRACES =
            Pattern.compile("\\{((?:newest |ever |unrestricted )*)([a-z][a-z_]*)}");
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");

    /** Of the rows inside; what is around them cannot mean it, whatever it calls its own. */
    private static final String ALIAS = "v";

    private final Map<String, Readership> readers;
    private final Pattern anyName;

    /**
     * @param readers by the name of the read model
     */
    ReadableTables(Map<String, Readership> readers) {
        this.readers = Map.copyOf(readers);
        this.anyName =
                Pattern.compile(
                        readers.keySet().stream()
                                .map(Pattern::quote)
                                .collect(
                                        Collectors.joining(
                                                "|",
                                                "(?<![A-Za-z0-9_])(?<!\\.)(?<!\\.\")(?:",
                                                ")(?![A-Za-z0-9_])")));
    }

    /**
     * @throws IllegalArgumentException when it names a read model that is not in braces, or braces
     *     hold none
     */
    String in(String statement, RepeatableReadSnapshot snapshot) {
        if (!readers.isEmpty()) {
            Matcher bare =
                    anyName.matcher(
                            TEXT.matcher(IN_BRACES.matcher(statement).replaceAll(" "))
                                    .replaceAll("''"));
            if (bare.find()) {
                throw new IllegalArgumentException(
                        "The read model "
                                + bare.group()
                                + " stands without braces in "
                                + statement);
            }
        }
        return IN_BRACES.matcher(statement).replaceAll(rows(snapshot));
    }

    private Function<MatchResult, String> rows(RepeatableReadSnapshot snapshot) {
        return found -> {
            String how = found.group(1);
            String name = found.group(2);
            Readership readership = readers.get(name);
            if (readership == null) {
                throw new IllegalArgumentException("No read model is called " + name);
            }
            snapshot.reading(name);
            RepeatableReadSnapshot at = how.contains("newest") ? snapshot.newest() : snapshot;
            String readable =
                    how.contains("unrestricted") ? "true" : in(readership.condition(ALIAS, at), at);
            return Matcher.quoteReplacement(
                    "(select * from \"%s\" %s where %s and (%s))"
                            .formatted(
                                    name,
                                    ALIAS,
                                    how.contains("ever") ? "true" : at.holds(ALIAS),
                                    readable));
        };
    }
}
