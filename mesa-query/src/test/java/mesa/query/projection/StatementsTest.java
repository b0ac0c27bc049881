package mesa.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every statement in the sources of the window: what it reads it reads as of the position and as
 * its reader may, or says in one word that it does not and stands here with the reason.
 */
class StatementsTest {
    private static final Path SOURCES = Path.of("src/main/java/mesa/query");

    /** Text blocks first, for they hold quotation marks. */
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//[^\\n]*$", Pattern.DOTALL);

    /** Who reads rows that are not the reader's, or no longer hold, and why. */
    private static final Map<String, List<String>> UNRESTRICTED =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("acta/ActaPicker", List.of("NAME")),
                            Map.entry("agreement/AgreementPicker", List.of("NAME", "NAME")),
                            Map.entry("commitment/CommitmentPicker", List.of("NAME")),
                            Map.entry("document/DocumentReaders", List.of("BELONGING", "EVENTS")),
                            Map.entry("feed/PublishedEventTable", List.of("statement")),
                            Map.entry("http/Histories", List.of("EVENTS", "EVENTS")),
                            Map.entry("http/ListingTable", List.of("RESERVE", "RESERVE")),
                            Map.entry("http/MembershipTable", List.of("statement")),
                            Map.entry(
                                    "http/ReserveTable",
                                    List.of(
                                            "statement",
                                            "statement",
                                            "statement",
                                            "statement",
                                            "statement")),
                            Map.entry("http/Reserves", List.of("statement", "statement")),
                            Map.entry("http/RowVisibility", List.of("statement")),
                            Map.entry("overview/LatestDecisions", List.of("EVENTS")),
                            Map.entry("time/JournalClock", List.of("TIME")),
                            Map.entry("time/JournalEntryTable", List.of("statement", "statement")),
                            Map.entry("time/SnapshotDay", List.of("TIME")),
                            Map.entry("user/RegisteredRevocationTimes", List.of("REVOCATION")),
                            Map.entry("web/ReserveNotices", List.of("RESERVE", "RESERVE"))));

    @Test
    void no_statement_names_a_read_model_without_braces() throws IOException {
        String names =
                AllReadModels.made().stream().map(ReadModel::name).collect(Collectors.joining("|"));
        Pattern bare = Pattern.compile("(?i)\\b(?:from|join)\\s+\"?(?:(?:" + names + ")\\b|%)");
        for (Path file : sources()) {
            Matcher literal = LITERAL.matcher(code(file));
            while (literal.find()) {
                assertThat(literal.group()).as(name(file)).doesNotContainPattern(bare);
            }
        }
    }

    @Test
    void whoever_reads_more_than_the_reader_may_stands_here_with_the_reason() throws IOException {
        Pattern said =
                Pattern.compile("Unrestricted\\.([A-Z]+)|\\{(?:newest |%s)?(?:unrestricted|ever) ");
        Map<String, List<String>> found = new TreeMap<>();
        for (Path file : sources()) {
            List<String> reasons =
                    said.matcher(code(file))
                            .results()
                            .map(m -> m.group(1) == null ? "statement" : m.group(1))
                            .sorted()
                            .toList();
            if (!reasons.isEmpty()) {
                found.put(name(file), reasons);
            }
        }
        assertThat(found).isEqualTo(UNRESTRICTED);
    }

    /** The engine makes the tables; everybody else reads them through a snapshot. */
    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.startsWith(SOURCES.resolve("projection")))
                    .sorted()
                    .toList();
        }
    }

    private static String code(Path file) throws IOException {
        return COMMENT.matcher(Files.readString(file)).replaceAll(" ");
    }

    private static String name(Path file) {
        return SOURCES.relativize(file).toString().replace(".java", "").replace('\\', '/');
    }
}
