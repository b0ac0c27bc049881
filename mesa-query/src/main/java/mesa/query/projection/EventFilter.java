package mesa.query.projection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mesa.api.DomainEvent;
import mesa.api.wire.AbandonedTail;
import mesa.api.wire.Vocabulary;

/** Which types of event a model folds, told by their wire names before anything is decoded. */
final class EventFilter {
    private final List<Class<? extends DomainEvent>> roots;
    private final boolean abandonedTails;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    private EventFilter(List<Class<? extends DomainEvent>> roots, boolean abandonedTails) {
        this.roots = roots;
        this.abandonedTails = abandonedTails;
    }

    static EventFilter of(ReadModel<?> model) {
        return new EventFilter(List.copyOf(model.folds()), model.takesAbandonedTails());
    }

    boolean in(String type) {
        Boolean wanted = known.get(type);
        return wanted != null ? wanted : known.computeIfAbsent(type, this::decide);
    }

    /** A word nobody knows concerns whoever folds its feature, and whoever folds everything. */
    private boolean decide(String type) {
        if (type.equals(AbandonedTail.TYPE)) {
            return abandonedTails;
        }
        Class<? extends DomainEvent> event = Vocabulary.events().get(type);
        if (event != null) {
            return roots.stream().anyMatch(root -> root.isAssignableFrom(event));
        }
        String feature = type.substring(0, type.indexOf('.') + 1);
        return roots.contains(DomainEvent.class)
                || Vocabulary.events().entrySet().stream()
                        .filter(e -> e.getKey().startsWith(feature))
                        .anyMatch(e ->
                                roots.stream()
                                        .anyMatch(root -> root.isAssignableFrom(e.getValue())));
    }
}
