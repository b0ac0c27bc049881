package mesa.api.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.api.actor.ActorId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormulationTest {
    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);
    private static final ActorId OTHER = new ActorId(new UUID(1, 9));

    private static final Formulation BEFORE =
            new Formulation(
                    "Atender a 2.000 personas",
                    "atención",
                    "personas retornadas",
                    List.of("01"),
                    new ActorId(new UUID(1, 1)),
                    "Protección",
                    List.of(),
                    "Dirección distrital",
                    DAY,
                    DAY.plusYears(1),
                    List.of(),
                    List.of(),
                    List.of(new MeansOfVerification("record", "Registro")),
                    new ActorId(new UUID(1, 2)),
                    Resources.OWN,
                    Risk.MEDIUM,
                    List.of(21),
                    100,
                    Visibility.PUBLIC,
                    null);

    private static final Indicator MEASURE =
            new Indicator(
                    "served",
                    "Personas atendidas",
                    "personas",
                    null,
                    DAY,
                    Quantity.of(2000),
                    DAY,
                    Direction.INCREASE,
                    Accumulation.CUMULATIVE,
                    "suma",
                    "registro",
                    Frequency.QUARTERLY,
                    List.of());

    @Test
    void what_changes_in_its_course_changes_alone() {
        assertThat(changed(BEFORE.owedBy(OTHER))).containsExactly("responsible");
        assertThat(changed(BEFORE.supportedBy(List.of(new CoResponsible(OTHER, "apoyo")))))
                .containsExactly("coResponsible");
        assertThat(changed(BEFORE.startingOn(DAY.plusDays(1)))).containsExactly("start");
        assertThat(changed(BEFORE.dueOn(DAY.plusDays(1)))).containsExactly("due");
        assertThat(changed(BEFORE.measuredBy(List.of(MEASURE)))).containsExactly("indicators");
        assertThat(changed(BEFORE.verifiedBy(OTHER))).containsExactly("verifier");
        assertThat(changed(BEFORE.shownTo(Visibility.RESTRICTED, new Reserve("LOTAIP", DAY))))
                .containsExactly("visibility", "reserve");
    }

    private static List<String> changed(Formulation after) {
        return Stream.of(Formulation.class.getRecordComponents())
                .filter(c -> !Objects.equals(value(c, BEFORE), value(c, after)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static @Nullable Object value(RecordComponent component, Formulation of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
