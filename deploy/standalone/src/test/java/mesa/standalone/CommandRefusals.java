package mesa.standalone;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.DomainCommand;
import mesa.api.Rejection;
import mesa.api.wire.Vocabulary;
import mesa.domain.Decider;
import mesa.domain.Deciders;

/**
 * {@code refusals.properties} of the contracts: the rules that may refuse each command, read off
 * what its decider can reach. A method that takes another command is left out, so that what is
 * listed may be too much and is never too little.
 */
final class CommandRefusals {
    private final JavaClasses domain =
            new ClassFileImporter().importPackages("mesa.domain", "mesa.api");

    static String write() {
        var all = new CommandRefusals();
        return Vocabulary.commands().entrySet().stream()
                .map(command ->
                        command.getKey()
                                + "="
                                + String.join(" ", all.of(command.getValue()))
                                + "\n")
                .collect(
                        Collectors.joining(
                                "",
                                "# Which rules may refuse a command; written from the code.\n",
                                ""));
    }

    private Set<String> of(Class<? extends DomainCommand> command) {
        Deque<JavaCodeUnit> left = new ArrayDeque<>();
        Deciders.all().stream()
                .filter(decider -> decider.commands().isAssignableFrom(command))
                .map(Decider::getClass)
                .flatMap(type -> domain.get(type).getMethods().stream())
                .filter(method -> method.getName().equals("decide"))
                .forEach(left::add);
        Set<JavaCodeUnit> seen = new HashSet<>(left);
        Set<String> refusals = new TreeSet<>();
        while (!left.isEmpty()) {
            JavaCodeUnit unit = left.remove();
            used(unit)
                    .forEach(target -> {
                        JavaClass owner = target.getOwner();
                        if (owner.isAssignableTo(Rejection.class)
                                && target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)) {
                            refusals.add(Vocabulary.nameOf(owner.reflect()));
                        }
                        reached(target)
                                .filter(next -> concerns(next, command))
                                .filter(seen::add)
                                .forEach(left::add);
                    });
        }
        return refusals;
    }

    private static Stream<CodeUnitAccessTarget> used(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getMethodCallsFromSelf(),
                        unit.getConstructorCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorReferencesFromSelf())
                .flatMap(Set::stream)
                .map(access -> access.getTarget());
    }

    /** What is called, and whatever may stand in its place. */
    private Stream<JavaCodeUnit> reached(CodeUnitAccessTarget target) {
        JavaCodeUnit called = target.resolveMember().map(JavaCodeUnit.class::cast).orElse(null);
        if (called == null || !called.getOwner().getPackageName().startsWith("mesa.domain")) {
            return Stream.empty();
        }
        if (!(called instanceof JavaMethod)) {
            return Stream.of(called);
        }
        return Stream.concat(
                Stream.of(called),
                called.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getName().equals(called.getName()))
                        .filter(method ->
                                method.getParameters().size() == called.getParameters().size()));
    }

    /** Whether a method may be about this command: it takes none, or one that this one is. */
    private static boolean concerns(JavaCodeUnit unit, Class<? extends DomainCommand> command) {
        return unit.getRawParameterTypes().stream()
                .filter(type -> type.isAssignableTo(DomainCommand.class))
                .allMatch(type -> type.isAssignableFrom(command));
    }
}
