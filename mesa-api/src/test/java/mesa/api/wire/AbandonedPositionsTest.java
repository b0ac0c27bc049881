package mesa.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Exactly the positions that were given up may be missing. */
class AbandonedPositionsTest {
    private static final AbandonedTail TAIL = new AbandonedTail(3, 7, "Restored");
    private static final AbandonedPositions POSITIONS = AbandonedPositions.NONE.with(TAIL);

    @Test
    void from_the_first_to_the_last_and_no_other() {
        assertThat(POSITIONS.contains(2)).isFalse();
        assertThat(POSITIONS.contains(3)).isTrue();
        assertThat(POSITIONS.contains(7)).isTrue();
        assertThat(POSITIONS.contains(8)).isFalse();
        assertThat(POSITIONS.after(1)).isEqualTo(2);
        assertThat(POSITIONS.after(2)).isEqualTo(8);
        assertThat(POSITIONS.after(5)).isEqualTo(8);
        assertThat(POSITIONS.before(8)).isEqualTo(2);
        assertThat(POSITIONS.before(9)).isEqualTo(8);
    }

    @Test
    void a_second_tail_may_hold_the_first_and_its_record() {
        AbandonedPositions both = POSITIONS.with(new AbandonedTail(2, 12, "Again"));
        assertThat(both.after(1)).isEqualTo(13);
        assertThat(both.with(TAIL)).isEqualTo(both);
    }

    @Test
    void only_its_own_record_follows_it() {
        assertThat(AbandonedTail.before(8, AbandonedTail.TYPE, TAIL.payload())).isEqualTo(2);
        assertThat(AbandonedTail.before(9, AbandonedTail.TYPE, TAIL.payload())).isEqualTo(8);
        assertThat(AbandonedTail.before(8, "mesa.constituted", TAIL.payload())).isEqualTo(7);
    }

    @Test
    void is_read_as_it_was_stored() {
        assertThat(AbandonedTail.of(TAIL.payload())).isEqualTo(TAIL);
        assertThat(new String(TAIL.payload(), StandardCharsets.UTF_8))
                .isEqualTo("{\"first\":3,\"last\":7,\"reason\":\"Restored\"}");
        assertThatThrownBy(() -> AbandonedTail.of(new byte[] {1})).isInstanceOf(Unreadable.class);
    }
}
