package mesa.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.wire.RandomEvents;
import org.junit.jupiter.api.Test;

/** What random events leave out because the story forbids it, and what is a defect of a fold. */
class FoldedRowsTest {
    private static final Recorded EVENT = new RandomEvents(1, 1).next(1, 0).getFirst();

    private record Row(String key) {}

    private record Folding(Consumer<Rows<Row>> fold) implements ReadModel<Row> {
        @Override
        public String name() {
            return "folding";
        }

        @Override
        public Class<Row> row() {
            return Row.class;
        }

        @Override
        public Readership readership() {
            return Readership.EVERYBODY;
        }

        @Override
        public List<Class<? extends DomainEvent>> folds() {
            return List.of(DomainEvent.class);
        }

        @Override
        public void fold(Recorded event, Rows<Row> rows) {
            fold.accept(rows);
        }
    }

    private static boolean tries(Consumer<Rows<Row>> fold) {
        return new FoldedRows<>(new Folding(fold), 10).tries(Deliveries.of(EVENT));
    }

    @Test
    void a_row_that_nobody_made_is_left_out() {
        assertThat(tries(rows -> rows.set("another", "key", "x"))).isFalse();
        assertThat(tries(rows -> rows.put(new Row("x")))).isTrue();
    }

    @Test
    void a_fold_that_finds_nothing_elsewhere_is_a_defect() {
        assertThatThrownBy(() -> tries(_ -> List.of().getFirst()))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_stream_that_has_begun_has_its_row() {
        assertThatThrownBy(() -> tries(rows -> rows.set(EVENT.stream().id(), "key", "x")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("folding stops");
    }
}
