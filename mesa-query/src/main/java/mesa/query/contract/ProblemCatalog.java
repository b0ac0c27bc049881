package mesa.query.contract;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mesa.api.Rejection;
import mesa.api.Rule;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.api.wire.Words;
import mesa.http.Problem;
import mesa.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** The registered problem types (RFC 9457): those of the door, and one for each refusal. */
final class ProblemCatalog {
    private ProblemCatalog() {}

    /**
     * One problem in one language.
     *
     * @param rule of the domain catalogue, if it stands for one
     * @param members what it tells beside the standard ones
     */
    record Entry(
            String name,
            int status,
            String title,
            String detail,
            @Nullable String rule,
            List<String> members) {}

    /** All of them by name, the door's first. */
    static List<Entry> all(Locale locale) {
        List<Entry> doors =
                Arrays.stream(ProblemType.values())
                        .sorted(Comparator.comparing(ProblemType::word))
                        .map(type -> door(type, locale))
                        .toList();
        List<Entry> refusals =
                Vocabulary.rejections().values().stream().map(r -> refusal(r, locale)).toList();
        return Stream.concat(doors.stream(), refusals.stream()).toList();
    }

    static Optional<Entry> find(String name, Locale locale) {
        Class<? extends Rejection> refusal = Vocabulary.rejections().get(name);
        if (refusal != null) {
            return Optional.of(refusal(refusal, locale));
        }
        return ProblemType.of(name).map(type -> door(type, locale));
    }

    private static Entry door(ProblemType type, Locale locale) {
        return new Entry(
                type.word(),
                type.status(),
                type.title(locale),
                type.example(locale),
                null,
                List.of());
    }

    private static Rejection example(Class<? extends Rejection> type) {
        return Json.MAPPER.treeToValue(ExampleFactory.of(type, 0), type);
    }

    private static Entry refusal(Class<? extends Rejection> type, Locale locale) {
        String name = Vocabulary.nameOf(type);
        Rule rule = type.getAnnotation(Rule.class);
        return new Entry(
                name,
                422,
                Problem.refusalTitle(locale),
                Words.sentence(example(type), locale),
                rule == null ? null : rule.value(),
                Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
    }
}
