package mesa.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

/** Every read model of the application, made as it makes them. */
final class AllReadModels {
    private AllReadModels() {}

    static List<ReadModel<?>> made() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter((type, types) ->
                new AnnotationTypeFilter(Component.class).match(type, types)
                        && List.of(type.getClassMetadata().getInterfaceNames())
                                .contains(ReadModel.class.getName()));
        return scan.findCandidateComponents("mesa.query").stream()
                .map(found -> found.getBeanClassName())
                .sorted()
                .<ReadModel<?>>map(AllReadModels::make)
                .toList();
    }

    private static ReadModel<?> make(@Nullable String name) {
        try {
            var constructor = Class.forName(String.valueOf(name)).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (ReadModel<?>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(name + " has no constructor without arguments", e);
        }
    }
}
