package mesa.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.DomainEvent;
import mesa.api.wire.CommandCodec;
import org.junit.jupiter.api.Test;

/**
 * Who may import what. The rules are ordinary tests, so no runner can skip them unseen, and the
 * last one shows that a broken rule fails.
 */
final class ArchitectureTest {
    private static final JavaClasses MESA =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("mesa");

    private static final List<String> FEATURES =
            List.of(
                    "acta",
                    "actor",
                    "agreement",
                    "calendar",
                    "commitment",
                    "document",
                    "mesa",
                    "roadmap",
                    "session",
                    "user",
                    "webhook");

    /** A launcher starts the first; tests of the whole platform fill views with the others. */
    private static final Set<String> STARTED =
            Set.of(
                    "mesa.query.QueryApplication",
                    "mesa.query.projection.ProjectionRunner",
                    "mesa.query.projection.ReadModelHash",
                    "mesa.query.projection.StoredSnapshots",
                    "mesa.query.projection.ViewsDatabase");

    private static final Set<String> LEFTOVERS =
            Set.of(
                    "Util",
                    "Utils",
                    "Helper",
                    "Manager",
                    "Impl",
                    "Base",
                    "Abstract",
                    "Common",
                    "Dto");

    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final ArchRule AXON_STAYS_BEHIND_THE_DOOR =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "mesa.command.dispatch..",
                            "mesa.command.store.axon..",
                            "mesa.benchmark..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.axonframework..");

    /**
     * Axon's configurer and its Spring modules start a checker that tells the vendor of the use.
     */
    private static final ArchRule AXON_REPORTS_NOTHING =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("mesa.benchmark..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.axonframework.updates..",
                            "org.axonframework.config..",
                            "org.axonframework.spring..",
                            "org.axonframework.springboot..");

    @Test
    void the_api_is_only_words() {
        classes()
                .that()
                .resideInAPackage("mesa.api..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                        "java..", "javax.crypto..", "org.jspecify..", "mesa.api..")
                                .or(
                                        resideInAnyPackage(
                                                "tools.jackson..", "com.fasterxml.jackson..")))
                .check(MESA);
        noClasses()
                .that()
                .resideInAPackage("mesa.api..")
                .and()
                .resideOutsideOfPackage("mesa.api.wire..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .check(MESA);
    }

    @Test
    void the_domain_is_plain_java() {
        classes()
                .that()
                .resideInAPackage("mesa.domain..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", "mesa.domain..")
                                .or(
                                        resideInAPackage("mesa.api..")
                                                .and(
                                                        DescribedPredicate.not(
                                                                resideInAPackage(
                                                                        "mesa.api.wire..")))))
                .check(MESA);
    }

    @Test
    void deciding_never_asks_the_clock() {
        noClasses()
                .that()
                .resideInAPackage("mesa.domain..")
                .should(callMethodWhere(asks_the_world()))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.(time\\.Clock|util\\.(concurrent\\.ThreadLocal)?Random|security\\.SecureRandom)")
                .check(MESA);
    }

    @Test
    void reading_never_reaches_into_deciding() {
        noClasses()
                .that()
                .resideInAPackage("mesa.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("mesa.domain..", "mesa.command..")
                .check(MESA);
        noClasses()
                .that()
                .resideInAnyPackage("mesa.domain..", "mesa.command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("mesa.query..")
                .check(MESA);
        noClasses()
                .that()
                .resideInAPackage("mesa.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("mesa.command..")
                .check(MESA);
    }

    @Test
    void features_meet_only_in_the_api() {
        for (String side : List.of("mesa.domain", "mesa.command", "mesa.query")) {
            var noFeature = DescribedPredicate.not(featureOf(side));
            slices().matching(side + ".(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(noFeature, alwaysTrue())
                    .ignoreDependency(alwaysTrue(), noFeature)
                    .check(MESA);
        }
    }

    /**
     * A name without a package would guard nothing, a package without a name would go unguarded.
     */
    @Test
    void the_features_are_those_that_exist() {
        for (String feature : FEATURES) {
            assertThat(MESA.stream().map(JavaClass::getPackageName))
                    .as(feature)
                    .anyMatch(name -> name.matches("mesa\\.(domain|command|query)\\." + feature));
        }
        assertThat(Stream.of(DomainEvent.class.getPermittedSubclasses()).map(Class::getPackageName))
                .allMatch(name -> FEATURES.contains(name.substring("mesa.api.".length())));
    }

    /** Both sides use them, so they may know neither; nor how either of them stores. */
    @Test
    void what_both_doors_share_knows_neither() {
        noClasses()
                .that()
                .resideInAnyPackage("mesa.http..", "mesa.documents..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("mesa.domain..", "mesa.command..", "mesa.query..", "java.sql..")
                .check(MESA);
        noClasses()
                .that()
                .resideInAnyPackage("mesa.api..", "mesa.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("mesa.http..", "mesa.documents..")
                .check(MESA);
    }

    /**
     * What works on the query side is public when another package uses it. Records, enums and
     * sealed words may always be: templates and lists read them.
     */
    @Test
    void public_only_on_purpose() {
        classes()
                .that()
                .resideInAPackage("mesa.query..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .areNotRecords()
                .and()
                .areNotEnums()
                .and()
                .areNotInterfaces()
                .and()
                .areNotAssignableTo(RuntimeException.class)
                .and()
                .haveSimpleNameNotStartingWith("Jte")
                .should(be(used_by_another_package()))
                .check(MESA);
    }

    /**
     * One reading of a token for every door: a second one would drift, and one of them be wrong.
     */
    @Test
    void tokens_are_judged_in_one_place() {
        noClasses()
                .that()
                .resideOutsideOfPackage("mesa.http..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.security.oauth2.jwt.JwtValidators")
                .check(MESA);
    }

    /**
     * Bytes from outside become commands in {@code BodyBinder} and nowhere else. What the platform
     * wrote down itself is sent again by {@code IntentDispatcher}.
     */
    @Test
    void what_enters_passes_the_gate() {
        assertThat(callers_of("decode"))
                .containsExactlyInAnyOrder(
                        "mesa.api.wire.CommandCodec", "mesa.command.reaction.IntentDispatcher");
        assertThat(callers_of("admit")).containsExactly("mesa.command.http.BodyBinder");
    }

    private static Set<String> callers_of(String method) {
        return MESA.get(CommandCodec.class).getMethods().stream()
                .filter(of -> of.getName().equals(method))
                .flatMap(of -> of.getAccessesToSelf().stream())
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toSet());
    }

    @Test
    void axon_stays_behind_the_door() {
        AXON_STAYS_BEHIND_THE_DOOR.check(MESA);
        AXON_REPORTS_NOTHING.check(MESA);
    }

    /** The journal can be used without the rest; the build refuses it the jars as well. */
    @Test
    void the_journal_is_plain_java() {
        classes()
                .that()
                .resideInAPackage("mesa.command.store")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                "java..",
                                "javax.sql..",
                                "org.jspecify..",
                                "org.slf4j..",
                                "org.postgresql..",
                                "org.flywaydb..",
                                "com.zaxxer.hikari..",
                                "mesa.api..",
                                "mesa.command.store"))
                .check(MESA);
    }

    @Test
    void kafka_is_met_where_the_journal_leaves_and_arrives() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "mesa.command.relay..",
                        "mesa.query.projection..",
                        "mesa.embedded..",
                        "mesa.standalone..",
                        "mesa.cli..",
                        "mesa.benchmark..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "kafka..")
                .check(MESA);
    }

    /**
     * The intake moves rows and position in one transaction, so all of it speaks SQL; the issuer's
     * own tables come with a template of Spring's.
     */
    @Test
    void sql_stays_in_tables() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "mesa.command.store..",
                        "mesa.query.projection..",
                        "mesa.embedded..",
                        "mesa.standalone..",
                        "mesa.cli..",
                        "mesa.benchmark..")
                .and()
                .haveSimpleNameNotEndingWith("Table")
                .and()
                .doNotHaveFullyQualifiedName("mesa.command.access.IssuerStore")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(MESA);
    }

    @Test
    void no_drawer_of_leftovers() {
        noClasses()
                .should(
                        be(
                                DescribedPredicate.describe(
                                        "a drawer of leftovers",
                                        (JavaClass type) ->
                                                WORDS.splitAsStream(type.getSimpleName())
                                                        .anyMatch(LEFTOVERS::contains))))
                .check(MESA);
    }

    /**
     * A search for a class by its name finds one class. Includes modules that no test here uses.
     */
    @Test
    void one_name_one_class() {
        assertThat(namesOfSeveral(Sources.main())).isEmpty();
        assertThat(namesOfSeveral(List.of(Path.of("a/Relay.java"), Path.of("b/Relay.java"))))
                .containsExactly("Relay.java");
    }

    @Test
    void the_rules_do_bite() {
        ArchRule broken =
                noClasses()
                        .that()
                        .resideInAPackage("mesa.command..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.axonframework..");
        assertThatThrownBy(() -> broken.check(MESA))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.axonframework");
    }

    private static List<String> namesOfSeveral(List<Path> sources) {
        return sources.stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.equals("package-info.java"))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(name -> name.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static DescribedPredicate<JavaClass> featureOf(String side) {
        return resideInAnyPackage(
                FEATURES.stream().map(f -> side + "." + f + "..").toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> used_by_another_package() {
        Set<String> used =
                MESA.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(use ->
                                !use.getOriginClass()
                                        .getPackageName()
                                        .equals(target(use).getPackageName()))
                        .map(use -> target(use).getName().replaceFirst("\\$.*", ""))
                        .collect(Collectors.toSet());
        return DescribedPredicate.describe(
                "used by another package",
                type -> used.contains(type.getName()) || STARTED.contains(type.getName()));
    }

    private static JavaClass target(Dependency use) {
        return use.getTargetClass().getBaseComponentType();
    }

    private static DescribedPredicate<JavaMethodCall> asks_the_world() {
        return DescribedPredicate.describe(
                "ask the clock or chance",
                call ->
                        call.getTarget().getName().equals("now")
                                        && call.getTargetOwner()
                                                .getPackageName()
                                                .equals("java.time")
                                || call.getTarget().getName().equals("randomUUID")
                                || call.getTarget().getName().equals("currentTimeMillis")
                                || call.getTarget().getName().equals("nanoTime"));
    }
}
