package mesa.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.Rejection;
import mesa.api.Rule;
import mesa.api.wire.Vocabulary;
import mesa.api.wire.Words;
import org.junit.jupiter.api.Test;

/**
 * Writes {@code deploy/docs/rules.md} from the code: each rule, the refusals that stand for it and
 * the tests that tell it. Run with {@code -Drules.write=true} to renew the file.
 */
class RulesTableTest {
    private static final Path FILE = Path.of("../deploy/docs/rules.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern SAYS =
            Pattern.compile(
                    "(?:(?<=\\bnew )(?=[\\w.]+\\()|\\b(?=[\\w.]+::new))"
                            + "([A-Z]\\w+)(?:\\.([A-Z]\\w+))?");
    private static final Pattern METHOD = Pattern.compile("(?s)\\n    void (\\w+)\\((.*?)\\n    }");
    private static final Pattern IMPORT = Pattern.compile("\\nimport ([\\w.]+\\.(\\w+));");
    private static final Pattern WORD = Pattern.compile("\\b([A-Z]\\w+)(?:\\.([A-Z]\\w+))?");

    /**
     * How many mutants of the classes that refuse no test kills and nobody has named. Lowered with
     * every run of {@code deploy/mutants}, never raised.
     */
    private static final int OPEN_AT_MOST = 10;

    /**
     * Rules that nothing refuses because the state is derived: the test that shows it, the class.
     */
    private static final Map<String, String> DERIVED = derived();

    @Test
    void the_table_of_rules_is_up_to_date() throws IOException {
        String table = table();
        if (Boolean.getBoolean("rules.write")) {
            Files.writeString(FILE, table);
        }
        assertThat(Files.readString(FILE)).isEqualTo(table);
    }

    @Test
    void every_rule_has_a_refusal_or_says_what_it_derives() {
        Set<String> covered = new TreeSet<>(DERIVED.keySet());
        refusals().keySet().forEach(rule -> covered.add(rule));
        assertThat(covered).containsAll(catalogue());
    }

    @Test
    void every_refusal_has_a_test() {
        Set<String> tested = testsByWord().keySet();
        assertThat(Vocabulary.rejections().values())
                .extracting(Class::getCanonicalName)
                .allSatisfy(refusal -> assertThat(tested).as("tests").contains(refusal));
    }

    @Test
    void every_derived_rule_names_a_test_that_exists() {
        Map<String, List<String>> tests = testsByWord();
        assertThat(DERIVED.values())
                .allSatisfy(text -> {
                    String test = text.split("\\|")[1].strip();
                    assertThat(tests.get("*")).contains(test);
                });
    }

    /**
     * A rule is covered when breaking it fails a test, so every class that refuses by it has had
     * its mutants killed or named. What is not measured: {@code deploy/mutants}.
     */
    @Test
    void every_rule_is_covered_by_tests_that_fail_when_it_is_broken() {
        Mutants mutants = Mutants.recorded();
        Map<String, Set<String>> deciding = decidingByWord();
        Set<String> classes = new TreeSet<>();
        refusals().values().stream()
                .flatMap(Set::stream)
                .forEach(refusal -> {
                    Set<String> sayers = deciding.get(refusal.getCanonicalName());
                    assertThat(sayers).as(refusal.getCanonicalName()).isNotNull();
                    classes.addAll(sayers);
                });
        DERIVED.values().forEach(text -> classes.add(text.split("\\|")[2].strip()));
        assertThat(classes.stream().filter(type -> mutants.covering(type) == null))
                .as("run deploy/mutants for what refuses and was never measured")
                .isEmpty();
        assertThat(classes.stream().mapToInt(mutants::open).sum())
                .as("open mutants of what refuses")
                .isLessThanOrEqualTo(OPEN_AT_MOST);
    }

    /** The numbers of the domain catalogue, feature by feature. */
    private static Set<String> catalogue() {
        Map<String, Integer> last = new TreeMap<>();
        last.put("M", 6);
        last.put("A", 7);
        last.put("C", 5);
        last.put("S", 5);
        last.put("O", 5);
        last.put("Q", 5);
        last.put("D", 6);
        last.put("T", 7);
        last.put("G", 6);
        last.put("K", 10);
        last.put("R", 5);
        last.put("P", 6);
        last.put("V", 5);
        last.put("E", 5);
        last.put("B", 5);
        last.put("X", 1);
        Set<String> rules = new TreeSet<>(RulesTableTest::compare);
        last.forEach((letter, count) -> {
            for (int n = 1; n <= count; n++) {
                rules.add("INV-" + letter + n);
            }
        });
        return rules;
    }

    private static String table() {
        Map<String, List<String>> tests = testsByWord();
        Map<String, Set<String>> deciding = decidingByWord();
        Mutants mutants = Mutants.recorded();
        Map<String, Set<Class<? extends Rejection>>> refusals = refusals();
        Set<String> rules = new TreeSet<>(RulesTableTest::compare);
        rules.addAll(catalogue());
        rules.addAll(refusals.keySet());
        StringBuilder table =
                new StringBuilder(
                        """
                        # Rules

                        Each rule of the domain, the refusals that stand for it, the tests that tell it, \
                        and the mutants killed of all there are in the classes that decide it (see \
                        `mutants.md`). Written from the code by `RulesTableTest`; do not edit.

                        | Rule | Refusal | Mensaje | Message | Test | Mutants |
                        |---|---|---|---|---|---|
                        """);
        for (String rule : rules) {
            if (DERIVED.containsKey(rule)) {
                String[] parts = DERIVED.get(rule).split("\\|");
                row(
                        table,
                        rule,
                        "(derived)",
                        "—",
                        parts[0].strip(),
                        "`" + parts[1].strip() + "`",
                        covering(Set.of(parts[2].strip()), mutants));
            }
            refusals.getOrDefault(rule, Set.of()).stream()
                    .sorted(Comparator.comparing(Vocabulary::nameOf))
                    .forEach(refusal ->
                            row(
                                    table,
                                    rule,
                                    "`" + Vocabulary.nameOf(refusal) + "`",
                                    Words.label(Vocabulary.nameOf(refusal), Locale.of("es")),
                                    Words.label(Vocabulary.nameOf(refusal), Locale.ENGLISH),
                                    told(tests.get(refusal.getCanonicalName())),
                                    covering(
                                            deciding.getOrDefault(
                                                    refusal.getCanonicalName(), Set.of()),
                                            mutants)));
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String covering(Set<String> types, Mutants mutants) {
        return types.stream()
                .map(type -> {
                    String score = mutants.covering(type);
                    return score == null ? "`" + type + "` not measured" : score;
                })
                .collect(Collectors.joining("; "));
    }

    /** The classes that make each refusal, by its canonical name. */
    private static Map<String, Set<String>> decidingByWord() {
        Map<String, Set<String>> deciding = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(f -> f.toString().endsWith(".java"))
                    .forEach(file -> {
                        String source = read(file);
                        Map<String, String> imported = imports(source);
                        String type =
                                SOURCES.resolve("mesa/domain")
                                        .relativize(file)
                                        .toString()
                                        .replace(".java", "")
                                        .replace('/', '.');
                        words(SAYS, source, imported)
                                .forEach(word ->
                                        deciding.computeIfAbsent(word, _ -> new TreeSet<>())
                                                .add(type));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deciding;
    }

    private static String told(List<String> tests) {
        return tests == null ? "—" : "`" + tests.getFirst() + "`" + (tests.size() > 1 ? " …" : "");
    }

    private static Map<String, Set<Class<? extends Rejection>>> refusals() {
        Map<String, Set<Class<? extends Rejection>>> byRule = new TreeMap<>();
        Vocabulary.rejections()
                .values()
                .forEach(type ->
                        byRule.computeIfAbsent(
                                        ruleOf(type),
                                        _ -> new TreeSet<>(Comparator.comparing(Class::getName)))
                                .add(type));
        return byRule;
    }

    private static String ruleOf(Class<? extends Rejection> type) {
        Rule rule = type.getAnnotation(Rule.class);
        return rule != null
                ? rule.value()
                : Stream.of(type.getInterfaces())
                        .map(group -> group.getAnnotation(Rule.class))
                        .filter(shared -> shared != null)
                        .map(Rule::value)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(type + " names no rule"));
    }

    /** Test methods by the canonical name of each class they mention; {@code *} lists them all. */
    private static Map<String, List<String>> testsByWord() {
        Map<String, List<String>> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.filter(f -> f.toString().endsWith("Test.java"))
                    .filter(f -> !f.endsWith("RulesTableTest.java"))
                    .sorted()
                    .forEach(file -> read(file, tests));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tests;
    }

    private static void read(Path file, Map<String, List<String>> tests) {
        String name = file.getFileName().toString().replace(".java", "");
        String source = read(file);
        Map<String, String> imported = imports(source);
        METHOD.matcher(source)
                .results()
                .forEach(method -> {
                    String test = name + "." + method.group(1);
                    tests.computeIfAbsent("*", _ -> new ArrayList<>()).add(test);
                    words(WORD, method.group(2), imported)
                            .forEach(word ->
                                    tests.computeIfAbsent(word, _ -> new ArrayList<>()).add(test));
                });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Features use the same word for what is alike; the import says whose it is. */
    private static Map<String, String> imports(String source) {
        Map<String, String> imported = new TreeMap<>();
        IMPORT.matcher(source).results().forEach(i -> imported.put(i.group(2), i.group(1)));
        return imported;
    }

    /** What a text names, {@code NotOpen} or {@code CourseRejection.NotOpen}, by its full name. */
    private static Set<String> words(Pattern pattern, String body, Map<String, String> imported) {
        Set<String> words = new TreeSet<>();
        pattern.matcher(body)
                .results()
                .forEach(word -> {
                    String full = imported.get(word.group(1));
                    if (full != null) {
                        words.add(word.group(2) == null ? full : full + "." + word.group(2));
                    }
                });
        return words;
    }

    /** {@code INV-K2} before {@code INV-K10}, and the general rules first. */
    private static int compare(String one, String other) {
        Pattern number = Pattern.compile("(.*?)(\\d+)");
        Matcher a = number.matcher(one);
        Matcher b = number.matcher(other);
        if (a.matches() && b.matches() && a.group(1).equals(b.group(1))) {
            return Integer.compare(Integer.parseInt(a.group(2)), Integer.parseInt(b.group(2)));
        }
        return one.compareTo(other);
    }

    private static Map<String, String> derived() {
        Map<String, String> derived = new TreeMap<>(RulesTableTest::compare);
        derived.put(
                "INV-A5",
                "Suspension and expiry leave commitments as they are; an expiry timer is void once"
                        + " the date has moved |"
                        + " AccreditActorTest.the_last_day_is_announced_and_then_passes |"
                        + " actor.Accreditation");
        derived.put(
                "INV-A7",
                "Every session closes with the presence by sector and the thirds nobody came from |"
                        + " SittingTest.closing_defers_what_was_not_treated_and_says_who_was_absent |"
                        + " session.Presence");
        derived.put(
                "INV-S5",
                "A failed session defers its items and leaves an acta |"
                        + " SittingTest.a_failed_session_leaves_its_items_to_the_next |"
                        + " session.Opening");
        derived.put(
                "INV-O4",
                "What a session leaves undecided waits for the next agenda |"
                        + " ConveneMesaTest.what_was_deferred_enters_the_next_agenda_once |"
                        + " mesa.Agendas");
        derived.put(
                "INV-Q1",
                "The number required follows the rules of the day and the call |"
                        + " OpenSessionTest.opens_with_more_than_half_of_those_entitled |"
                        + " session.Opening");
        derived.put(
                "INV-D6",
                "Nobody owes what it has not accepted: a commitment binds from its acceptance |"
                        + " CourseTest.a_transfer_binds_nobody_who_has_not_accepted |"
                        + " commitment.Lifecycle");
        return derived;
    }
}
