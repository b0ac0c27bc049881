package mesa.query.projection;

import static mesa.api.wire.AbandonedPositions.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import mesa.api.StreamId;
import mesa.api.wire.AbandonedPositions;
import mesa.api.wire.AbandonedTail;
import org.junit.jupiter.api.Test;

class DeduplicationTest {
    private static List<ConsumedRecord> records(long... positions) {
        return LongStream.of(positions)
                .mapToObj(position ->
                        new ConsumedRecord(
                                position,
                                position,
                                new StreamId("mesa", new UUID(0, 1)),
                                position,
                                new UUID(0, position),
                                "mesa.constituted",
                                1,
                                Instant.EPOCH,
                                LocalDate.EPOCH,
                                new byte[0],
                                new byte[0],
                                null,
                                null))
                .toList();
    }

    private static List<Long> positions(List<ConsumedRecord> records) {
        return records.stream().map(ConsumedRecord::position).toList();
    }

    @Test
    void what_follows_is_fresh_and_what_is_known_is_repeated() {
        Deduplication deduplication = Deduplication.after(4, records(3, 4, 5, 6, 5, 7), NONE);
        assertThat(positions(deduplication.fresh())).containsExactly(5L, 6L, 7L);
        assertThat(positions(deduplication.repeated())).containsExactly(3L, 4L, 5L);
        assertThat(deduplication.missing()).isEqualTo(-1);
    }

    @Test
    void what_comes_too_early_is_left_and_the_missing_position_is_named() {
        Deduplication deduplication = Deduplication.after(4, records(5, 8, 9), NONE);
        assertThat(positions(deduplication.fresh())).containsExactly(5L);
        assertThat(deduplication.missing()).isEqualTo(6);
    }

    @Test
    void nothing_is_missing_once_it_has_come() {
        Deduplication deduplication = Deduplication.after(4, records(8, 5, 6), NONE);
        assertThat(positions(deduplication.fresh())).containsExactly(5L, 6L);
        assertThat(deduplication.missing()).isEqualTo(-1);
    }

    @Test
    void at_positions_that_were_given_up_nothing_is_fresh_nothing_known_and_nothing_missing() {
        AbandonedPositions abandoned = NONE.with(new AbandonedTail(5, 7, "Restored"));
        Deduplication deduplication = Deduplication.after(4, records(4, 5, 6, 8, 9), abandoned);
        assertThat(positions(deduplication.fresh())).containsExactly(8L, 9L);
        assertThat(positions(deduplication.repeated())).containsExactly(4L);
        assertThat(deduplication.missing()).isEqualTo(-1);
        assertThat(positions(Deduplication.after(6, records(8), abandoned).fresh()))
                .containsExactly(8L);
        assertThat(Deduplication.after(3, records(8), abandoned).missing()).isEqualTo(4);
        assertThat(Deduplication.after(4, records(9), abandoned).missing()).isEqualTo(8);
    }
}
