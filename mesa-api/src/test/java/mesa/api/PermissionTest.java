package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.api.actor.ActorId;
import mesa.api.wire.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The access table, read off the sealed types: role × command × own or another institution. */
class PermissionTest {
    private static final ActorId OURS = new ActorId(new UUID(0, 1));
    private static final ActorId THEIRS = new ActorId(new UUID(0, 2));

    static Stream<Class<? extends DomainCommand>> commands() {
        return Vocabulary.commands().values().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_says_who_may_send_it(Class<? extends DomainCommand> command) {
        MayUse entry = command.getAnnotation(MayUse.class);
        assertThat(entry).as("%s has no @MayUse", command).isNotNull();
        assertThat(entry.value()).isNotEmpty();
        if (!entry.own().isEmpty()) {
            assertThat(entry.value()).as("own is for delegates").contains(Role.DELEGATE);
            assertThat(Arrays.stream(command.getRecordComponents()))
                    .filteredOn(c -> c.getName().equals(entry.own()))
                    .extracting(RecordComponent::getType)
                    .allMatch(Id.class::isAssignableFrom)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_role_may_what_the_table_grants_it_and_nothing_else(
            Class<? extends DomainCommand> command) {
        MayUse entry = command.getAnnotation(MayUse.class);
        Set<Role> granted = EnumSet.copyOf(Arrays.asList(entry.value()));
        for (Role role : Role.values()) {
            Caller caller = new Caller("u", Set.of(role), OURS.value());
            for (ActorId named : new ActorId[] {OURS, THEIRS}) {
                assertThat(Permission.of(command, caller, _ -> named))
                        .as("%s by %s for %s", command.getSimpleName(), role, named)
                        .isEqualTo(expected(entry, granted, role, named));
            }
        }
    }

    private static Permission expected(MayUse entry, Set<Role> granted, Role role, ActorId named) {
        if (granted.contains(Role.PUBLIC)) {
            return Permission.GRANTED;
        }
        if (!granted.contains(role)) {
            return Permission.WRONG_ROLE;
        }
        return role == Role.DELEGATE && !entry.own().isEmpty() && named.equals(THEIRS)
                ? Permission.OTHER_INSTITUTION
                : Permission.GRANTED;
    }

    @Test
    void a_delegate_without_an_institution_owns_nothing() {
        Caller homeless = new Caller("u", Set.of(Role.DELEGATE), null);
        assertThat(commands().filter(c -> !c.getAnnotation(MayUse.class).own().isEmpty()))
                .allSatisfy(command ->
                        assertThat(Permission.of(command, homeless, _ -> OURS))
                                .isEqualTo(Permission.OTHER_INSTITUTION));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void an_appointment_counts_at_its_mesa_and_nowhere_else(
            Class<? extends DomainCommand> command) {
        UUID here = new UUID(1, 1);
        UUID elsewhere = new UUID(1, 2);
        Set<Role> granted =
                EnumSet.copyOf(Arrays.asList(command.getAnnotation(MayUse.class).value()));
        for (Role role : Role.OF_A_MESA) {
            Caller caller = new Caller("u", Set.of(Role.PUBLIC), null, Map.of(here, Set.of(role)));
            boolean may = granted.contains(role);
            boolean everybody = granted.contains(Role.PUBLIC);
            Permission without =
                    everybody
                            ? Permission.GRANTED
                            : may ? Permission.DEPENDS_ON_MESA : Permission.WRONG_ROLE;
            assertThat(Permission.of(command, caller, _ -> THEIRS)).isEqualTo(without);
            assertThat(Permission.of(command, caller.at(elsewhere), _ -> THEIRS))
                    .isEqualTo(without);
            assertThat(Permission.of(command, caller.at(null), _ -> THEIRS)).isEqualTo(without);
            assertThat(Permission.of(command, caller.at(here), _ -> THEIRS))
                    .isEqualTo(may || everybody ? Permission.GRANTED : Permission.WRONG_ROLE);
            assertThat(Permission.imaginable(command, caller)).isEqualTo(may || everybody);
        }
    }

    @Test
    void a_token_appoints_to_nothing_but_secretariat_and_chair() {
        UUID mesa = new UUID(1, 1);
        Caller caller =
                TokenWords.caller(
                        "u",
                        null,
                        null,
                        Map.of(mesa.toString(), List.of("ADMIN", "SYSTEM", "chair", "EMPEROR")));
        assertThat(caller.appointments()).isEqualTo(Map.of(mesa, Set.of(Role.CHAIR)));
        assertThat(caller.roles()).containsExactly(Role.PUBLIC);
        assertThat(
                        TokenWords.caller(
                                        "u",
                                        null,
                                        null,
                                        Map.of(mesa.toString(), List.of("ADMIN", "AUDITOR")))
                                .appointments())
                .isEmpty();
    }

    @Test
    void a_token_never_makes_its_bearer_the_platform() {
        Caller caller =
                TokenWords.caller(
                        "u",
                        Set.of("SYSTEM", "delegate", "EMPEROR"),
                        OURS.value().toString(),
                        null);
        assertThat(caller.roles()).containsExactly(Role.DELEGATE);
        assertThat(TokenWords.caller("u", null, null, null).roles()).containsExactly(Role.PUBLIC);
    }
}
