package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.DomainEvent;
import mesa.api.wire.Vocabulary;
import mesa.query.projection.ReadModel;
import org.junit.jupiter.api.Test;

/** A {@code default} would hide the next command or event from the compiler. */
final class ExhaustiveSwitchTest {
    private static final Pattern CATCH_ALL =
            Pattern.compile(
                    "\\bdefault\\s*(->|:)|case\\s+(null,\\s*default|DomainEvent\\b|DomainCommand\\b)");

    private static final Pattern BRANCH = Pattern.compile("\\binstanceof\\s+(?:\\w+\\.)*(\\w+)");

    /** They switch over words, numbers and values, of which no compiler knows all. */
    private static final List<String> OVER_WORDS =
            List.of(
                    "mesa-query/src/main/java/mesa/query/contract/ProblemErrorController.java",
                    "mesa-query/src/main/java/mesa/query/projection/RowMapping.java",
                    "mesa-query/src/main/java/mesa/query/projection/RepeatableReadSnapshot.java",
                    "mesa-query/src/main/java/mesa/query/projection/RowSanitizer.java",
                    "mesa-query/src/main/java/mesa/query/web/FeatureWords.java");

    /** Events no read model needs, by their names on the wire; none today. */
    private static final Set<String> EXCUSED = Set.of();

    @Test
    void the_domain_decides_and_evolves_without_default() {
        assertThat(withCatchAll("mesa-domain")).isEmpty();
    }

    @Test
    void nothing_is_folded_or_shown_by_default() {
        assertThat(withCatchAll("mesa-query")).isNotEmpty().isSubsetOf(OVER_WORDS);
    }

    @Test
    void every_event_is_folded_or_excused() {
        Set<String> unfolded = new TreeSet<>(Vocabulary.events().keySet());
        choosy().forEach(model -> unfolded.removeAll(names(model.folds())));
        assertThat(unfolded).isEqualTo(EXCUSED);
    }

    /** The compiler does not count the branches of a chain of {@code instanceof}; this does. */
    @Test
    void a_chain_of_branches_has_one_for_each_event_asked_for_and_no_other() {
        var chains = new TreeSet<String>();
        for (ReadModel<?> model : choosy().toList()) {
            List<Class<?>> branches = branches(model);
            if (branches.isEmpty()) {
                continue;
            }
            chains.add(model.name());
            assertThat(branches)
                    .as("%s looks at what it asks for", model.name())
                    .allMatch(seen ->
                            model.folds().stream().anyMatch(root -> root.isAssignableFrom(seen)));
            assertThat(model.folds())
                    .as("%s asks for what it looks at", model.name())
                    .allMatch(root -> branches.stream().anyMatch(root::isAssignableFrom));
        }
        assertThat(chains).contains("calendar_entry", "measurement", "mesa_register");
    }

    /** All but those that keep every event, whatever it says. */
    private static Stream<ReadModel<?>> choosy() {
        return ReadModels.all().stream()
                .filter(model -> !model.folds().contains(DomainEvent.class));
    }

    private static Set<String> names(List<Class<? extends DomainEvent>> roots) {
        return Vocabulary.events().entrySet().stream()
                .filter(event -> roots.stream().anyMatch(r -> r.isAssignableFrom(event.getValue())))
                .map(Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<Class<?>> branches(ReadModel<?> model) {
        Set<String> named =
                BRANCH.matcher(Sources.text(Sources.of(model.getClass())))
                        .results()
                        .map(branch -> branch.group(1))
                        .collect(Collectors.toSet());
        return words(DomainEvent.class)
                .filter(word -> named.contains(word.getSimpleName()))
                .toList();
    }

    private static List<String> withCatchAll(String module) {
        return Sources.of(module).stream()
                .filter(file -> CATCH_ALL.matcher(Sources.text(file)).find())
                .map(file -> Sources.root().relativize(file).toString())
                .toList();
    }

    /** A sealed root, what stands between, and every leaf. */
    private static Stream<Class<?>> words(Class<?> root) {
        return Stream.concat(
                Stream.of(root),
                root.isSealed()
                        ? Stream.of(root.getPermittedSubclasses())
                                .flatMap(ExhaustiveSwitchTest::words)
                        : Stream.empty());
    }
}
