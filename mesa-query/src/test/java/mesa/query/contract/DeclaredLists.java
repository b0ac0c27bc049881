package mesa.query.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mesa.query.http.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every list the configurations declare, without starting the window. */
final class DeclaredLists {
    private DeclaredLists() {}

    static List<Listing<?>> all() {
        List<Listing<?>> all = new ArrayList<>();
        for (JavaClass each :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("mesa.query")) {
            if (each.isAnnotatedWith(Configuration.class)) {
                all.addAll(in(each.reflect()));
            }
        }
        all.sort(Comparator.comparing(Listing::plural));
        return all;
    }

    private static List<Listing<?>> in(Class<?> configuration) {
        List<Listing<?>> found = new ArrayList<>();
        try {
            for (Method method : configuration.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Bean.class)
                        && method.getReturnType() == Listing.class) {
                    Constructor<?> constructor = configuration.getDeclaredConstructor();
                    constructor.setAccessible(true);
                    method.setAccessible(true);
                    // What a list computes from is asked only when it is read.
                    found.add(
                            (Listing<?>)
                                    method.invoke(
                                            constructor.newInstance(),
                                            new Object[method.getParameterCount()]));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(configuration + " cannot be asked for its lists", e);
        }
        return found;
    }
}
