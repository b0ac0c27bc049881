package mesa.standalone;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import mesa.query.projection.ReadModel;

/** Every read model on the class path. */
final class ReadModels {
    private static final List<ReadModel<?>> ALL = found();

    private ReadModels() {}

    static List<ReadModel<?>> all() {
        return ALL;
    }

    private static List<ReadModel<?>> found() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("mesa.query")
                        .stream()
                        .filter(type -> type.isAssignableTo(ReadModel.class))
                        .filter(type -> !type.isInterface())
                        .<ReadModel<?>>map(ReadModels::made)
                        .toList();
    }

    private static ReadModel<?> made(JavaClass type) {
        try {
            var constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (ReadModel<?>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName() + " has no constructor without arguments", e);
        }
    }
}
