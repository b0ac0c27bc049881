package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import mesa.api.DomainCommand;
import mesa.api.DomainEvent;
import mesa.api.Id;
import mesa.api.MayUse;
import mesa.api.wire.Vocabulary;
import mesa.domain.Decider;
import mesa.domain.Deciders;
import org.junit.jupiter.api.Test;

/** What must hold of every word of the language, whoever adds it. */
final class LanguageTest {
    @Test
    void events_are_records_in_the_api() {
        assertThat(Vocabulary.events()).isNotEmpty();
        Vocabulary.events().values().forEach(LanguageTest::isRecordAboutAThing);
        Vocabulary.commands().values().forEach(LanguageTest::isRecordAboutAThing);
    }

    @Test
    void every_command_has_a_decider() {
        assertThat(Vocabulary.commands()).isNotEmpty();
        Vocabulary.commands()
                .forEach((name, command) -> {
                    List<Decider<?, ?, ?>> deciders =
                            Deciders.all().stream()
                                    .filter(d -> d.commands().isAssignableFrom(command))
                                    .toList();
                    assertThat(deciders).as(name).hasSize(1);
                    // The door finds it at /api/v1/{type}s/{id}/{verb}.
                    assertThat(name).startsWith(deciders.getFirst().type() + ".");
                });
    }

    @Test
    void every_event_has_one_decider_that_evolves_it() {
        for (Map.Entry<String, Class<? extends DomainEvent>> event :
                Vocabulary.events().entrySet()) {
            assertThat(Deciders.all())
                    .as(event.getKey())
                    .filteredOn(d -> d.events().isAssignableFrom(event.getValue()))
                    .hasSize(1)
                    .allSatisfy(d -> assertThat(event.getKey()).startsWith(d.type() + "."));
        }
    }

    @Test
    void every_command_says_who_may_send_it() {
        for (Map.Entry<String, Class<? extends DomainCommand>> command :
                Vocabulary.commands().entrySet()) {
            MayUse mayUse = command.getValue().getAnnotation(MayUse.class);
            assertThat(mayUse).as(command.getKey()).isNotNull();
            assertThat(mayUse.value()).as(command.getKey()).isNotEmpty();
            if (!mayUse.own().isEmpty()) {
                assertThat(command.getValue().getRecordComponents())
                        .as(command.getKey())
                        .extracting(RecordComponent::getName)
                        .contains(mayUse.own());
            }
        }
    }

    private static void isRecordAboutAThing(Class<?> leaf) {
        assertThat(leaf.isRecord()).as(leaf.getName()).isTrue();
        assertThat(leaf.getPackageName()).startsWith("mesa.api.");
        assertThat(Id.class)
                .as(leaf.getName())
                .isAssignableFrom(leaf.getRecordComponents()[0].getType());
    }
}
