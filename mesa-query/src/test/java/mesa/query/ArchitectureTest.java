package mesa.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the packages of the window stand to each other. */
final class ArchitectureTest {
    private static final Set<String> CLOCK = Set.of("now", "systemUTC", "systemDefaultZone");

    private static final JavaClasses WINDOW =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("mesa.query");

    @Test
    void no_package_needs_one_that_needs_it() {
        slices().matching("mesa.query.(*)..").should().beFreeOfCycles().check(WINDOW);
    }

    /** Whatever day it is, the one clock of the application says it, which tests can set. */
    @Test
    void reading_never_asks_the_clock_itself() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("mesa.query.projection.ProjectionConfiguration")
                .should(
                        ArchConditions.callMethodWhere(
                                DescribedPredicate.describe(
                                        "ask the clock", ArchitectureTest::asks)))
                .check(WINDOW);
    }

    private static boolean asks(JavaCall<?> call) {
        String name = call.getTarget().getName();
        return call.getTargetOwner().getPackageName().equals("java.time") && CLOCK.contains(name)
                || name.equals("currentTimeMillis");
    }

    @Test
    void the_time_zone_and_the_digest_stand_once() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("mesa.query.projection.LocalDay")
                .should()
                .callMethod(ZoneId.class, "of", String.class)
                .check(WINDOW);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("mesa.query.projection.ReadModelHash")
                .should()
                .callMethod(MessageDigest.class, "getInstance", String.class)
                .check(WINDOW);
    }

    /** The engine and what a moment is are for every feature, so they know none of them. */
    @Test
    void the_engine_knows_no_feature() {
        noClasses()
                .that()
                .resideInAPackage("mesa.query.projection..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "lie elsewhere in the window",
                                type ->
                                        type.getPackageName().startsWith("mesa.query.")
                                                && !type.getPackageName()
                                                        .startsWith("mesa.query.projection")))
                .check(WINDOW);
    }
}
