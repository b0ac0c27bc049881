package mesa.standalone;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mesa.api.DomainEvent;
import mesa.api.wire.Vocabulary;
import mesa.domain.Decider;
import mesa.domain.Deciders;

/** {@code deploy/docs/events.md}: every event with its fields, who emits it and who folds it. */
final class EventsPage {
    private static final String HEAD =
            """
            # Events

            Every fact the platform can record, written from the code. The name and the version are on
            the wire (`ce_type` and `revision` on `mesa.journal`) and never change their meaning: a new
            shape is a new version. The value is the JSON of the fields.
            """;

    private EventsPage() {}

    static String write() {
        var page = new StringBuilder(HEAD);
        byFeature()
                .forEach((feature, events) -> {
                    page.append(
                            """

                            ## %s

                            Emitted by `%s`. Folded by %s.

                            | event | v | fields |
                            |---|---|---|
                            """
                                    .formatted(feature, decider(feature), folders(feature)));
                    events.forEach((name, event) -> page.append(line(name, event)));
                });
        return page.toString();
    }

    private static Map<String, Map<String, Class<? extends DomainEvent>>> byFeature() {
        var features = new TreeMap<String, Map<String, Class<? extends DomainEvent>>>();
        Vocabulary.events()
                .forEach((name, event) ->
                        features.computeIfAbsent(feature(name), _ -> new TreeMap<>())
                                .put(name, event));
        return features;
    }

    private static String feature(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static String decider(String feature) {
        return Deciders.all().stream()
                .filter(decider -> decider.type().equals(feature))
                .map(Decider::getClass)
                .map(Class::getSimpleName)
                .collect(Collectors.joining());
    }

    private static String folders(String feature) {
        List<String> models =
                ReadModels.all().stream()
                        .filter(model ->
                                model.folds().stream().anyMatch(root -> covers(root, feature)))
                        .map(model -> "`" + model.name() + "`")
                        .sorted()
                        .toList();
        return models.isEmpty() ? "nobody yet" : String.join(", ", models);
    }

    private static boolean covers(Class<? extends DomainEvent> root, String feature) {
        return Vocabulary.events().entrySet().stream()
                .anyMatch(event ->
                        root.isAssignableFrom(event.getValue())
                                && feature(event.getKey()).equals(feature));
    }

    private static String line(String name, Class<? extends DomainEvent> event) {
        return "| `%s` | %d | %s |%n"
                .formatted(
                        name,
                        Vocabulary.versionOf(event),
                        Arrays.stream(event.getRecordComponents())
                                .map(EventsPage::field)
                                .collect(Collectors.joining(", ")));
    }

    private static String field(RecordComponent component) {
        return "%s: %s".formatted(component.getName(), type(component.getGenericType()));
    }

    private static String type(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.getSimpleName();
            case ParameterizedType generic ->
                    type(generic.getRawType())
                            + Arrays.stream(generic.getActualTypeArguments())
                                    .map(EventsPage::type)
                                    .collect(Collectors.joining(", ", "‹", "›"));
            default -> type.getTypeName();
        };
    }
}
