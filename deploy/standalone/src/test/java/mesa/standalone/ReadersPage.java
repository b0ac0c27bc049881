package mesa.standalone;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.Reserved;
import mesa.api.Role;
import mesa.query.http.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The second half of {@code deploy/docs/access.md}: who may read which list, and the system. */
final class ReadersPage {
    private static final String HEAD =
            """

            # Reading

            Who may read which list, its items and their histories. Which rows of it a reader sees is a
            condition of the list: of agreements, commitments and what belongs to them, the public sees
            what is public, a delegate also what is internal and what is restricted of their own
            institution, and the secretariat, the chair, the verifier, the auditor and the data protection
            officer everything; from the end of its term on, everybody sees what was restricted. An acta
            is the members' until it is published. Reserved components are left out for readers without
            the clearance. Of the past everybody sees what they could see then and may see now.

            A document (`/api/v1/documents/{hash}`) is for whoever may read a record that names it, as its
            history is told to them; of an acta the public gets what was published. One that nothing names
            yet is for those who may send documents.

            | list | readers | reserved |
            |---|---|---|
            """;

    private static final Pattern SYSTEM_S = Pattern.compile(" /(system/|es/sistema|en/system)");

    private static final String SYSTEM =
            """

            # The system

            What looks after the platform itself is the administrator's alone, on the pages and under
            `/system`, whatever other roles somebody has.

            | address | who |
            |---|---|
            """;

    private ReadersPage() {}

    static String write() throws ReflectiveOperationException {
        var page = new StringBuilder(HEAD);
        for (Listing<?> list : lists()) {
            page.append(
                    "| `/api/v1/%s` | %s | %s |%n"
                            .formatted(list.plural(), readers(list), reserved(list.row())));
        }
        page.append(SYSTEM);
        system().forEach(address -> page.append("| `%s` | admin |%n".formatted(address)));
        return page.toString();
    }

    /** Everything the guard of {@code /system} stands before, and the page that does the same. */
    private static Stream<String> system() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("mesa.query")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(method ->
                                Stream.concat(
                                        method.tryGetAnnotationOfType(GetMapping.class).stream()
                                                .flatMap(m -> Stream.of(m.value()))
                                                .map(path -> "GET " + path),
                                        method.tryGetAnnotationOfType(PostMapping.class).stream()
                                                .flatMap(m -> Stream.of(m.value()))
                                                .map(path -> "POST " + path)))
                        .filter(address -> SYSTEM_S.matcher(address).find())
                        .sorted();
    }

    private static String readers(Listing<?> list) {
        return list.readers().contains(Role.PUBLIC)
                ? "everybody"
                : list.readers().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String reserved(Class<? extends Record> row) {
        return Arrays.stream(row.getRecordComponents())
                .filter(c -> c.isAnnotationPresent(Reserved.class))
                .map(ReadersPage::reserved)
                .collect(Collectors.joining("; "));
    }

    private static String reserved(RecordComponent component) {
        Reserved reserved = component.getAnnotation(Reserved.class);
        return "`%s` %s, %s"
                .formatted(
                        component.getName(),
                        reserved.value().name().toLowerCase(Locale.ROOT),
                        reserved.ground());
    }

    private static List<Listing<?>> lists() throws ReflectiveOperationException {
        var all = new java.util.ArrayList<Listing<?>>();
        var classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("mesa.query");
        for (var each : classes) {
            if (each.isAnnotatedWith(Configuration.class)) {
                for (Method method : methods(each.reflect()).toList()) {
                    Constructor<?> made = method.getDeclaringClass().getDeclaredConstructor();
                    made.setAccessible(true);
                    method.setAccessible(true);
                    // What a list computes from is asked only when it is read.
                    all.add(
                            (Listing<?>)
                                    method.invoke(
                                            made.newInstance(),
                                            new Object[method.getParameterCount()]));
                }
            }
        }
        all.sort(Comparator.comparing(Listing::plural));
        return all;
    }

    private static Stream<Method> methods(Class<?> configuration) {
        return Arrays.stream(configuration.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Bean.class))
                .filter(m -> m.getReturnType() == Listing.class);
    }
}
