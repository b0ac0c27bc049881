package mesa.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.api.Caller;
import mesa.api.DomainEvent;
import mesa.api.Id;
import mesa.api.Metadata;
import mesa.api.Recorded;
import mesa.api.Role;
import mesa.api.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * A read model told what happened: given events, then rows. Every event passes through its stored
 * bytes and through the rows of the intake; no database takes part.
 *
 * <pre>{@code
 * Fold.of(new Milestones()).given(drafted, added).thenRow(key, "due", day, "weight", 40);
 * }</pre>
 */
public final class Fold<R extends Record> {
    private final FoldedRows<R> folded;
    private final RowMapping<R> rowMapping;
    private final Map<StreamId, Long> versions = new HashMap<>();
    private long position;
    private Instant recordedAt = Instant.parse("2026-01-05T15:00:00Z");
    private @Nullable LocalDate occurredOn;
    private Caller caller = new Caller("u1", Set.of(Role.SECRETARIAT), null);

    private Fold(ReadModel<R> model) {
        folded = new FoldedRows<>(model, Integer.MAX_VALUE);
        rowMapping = RowMapping.of(model.row());
    }

    public static <R extends Record> Fold<R> of(ReadModel<R> model) {
        return new Fold<>(model);
    }

    /** What follows is recorded at this moment, and happened on its day unless said otherwise. */
    public Fold<R> at(String moment) {
        recordedAt = Instant.parse(moment);
        return this;
    }

    /** What follows happened on this day, whenever it is recorded. */
    public Fold<R> on(LocalDate day) {
        occurredOn = day;
        return this;
    }

    public Fold<R> by(Caller somebody) {
        caller = somebody;
        return this;
    }

    /** These happened, one after the other. */
    public Fold<R> given(DomainEvent... events) {
        for (DomainEvent event : events) {
            StreamId stream = ((Id) first(event)).stream();
            UUID id = new UUID(7, position);
            folded.fold(
                    List.of(
                            Deliveries.of(
                                    new Recorded(
                                            position++,
                                            stream,
                                            versions.merge(stream, 0L, (v, _) -> v + 1),
                                            id,
                                            recordedAt,
                                            Objects.requireNonNullElse(
                                                    occurredOn, LocalDay.of(recordedAt)),
                                            event,
                                            new Metadata(
                                                    caller.user(),
                                                    caller.roles(),
                                                    caller.institution(),
                                                    recordedAt,
                                                    id,
                                                    id,
                                                    null)))));
        }
        return this;
    }

    public Fold<R> given(Stream<? extends DomainEvent> events) {
        return given(events.toArray(DomainEvent[]::new));
    }

    /** The row under the key that holds now. */
    public R row(Object key) {
        return folded.now().stream()
                .filter(row -> rowMapping.keyOf(row).equals(RowMapping.plain(key)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row under " + key + ": " + rows()));
    }

    /** Rows that hold now, by key. */
    public List<R> rows() {
        return folded.now();
    }

    /** The row is there, and its components are these; names and values take turns. */
    public Fold<R> thenRow(Object key, @Nullable Object... expected) {
        R row = row(key);
        for (int i = 0; i < expected.length; i += 2) {
            String name = String.valueOf(expected[i]);
            assertThat(Records.call(rowMapping.column(name).accessor(), row))
                    .as("%s of %s", name, row)
                    .isEqualTo(expected[i + 1]);
        }
        return this;
    }

    @SafeVarargs
    public final Fold<R> thenRows(R... expected) {
        assertThat(rows()).containsExactlyInAnyOrder(expected);
        return this;
    }

    public Fold<R> thenNoRow(Object key) {
        assertThat(rows()).noneMatch(row -> rowMapping.keyOf(row).equals(RowMapping.plain(key)));
        return this;
    }

    private static Object first(Record of) {
        RecordComponent first = of.getClass().getRecordComponents()[0];
        return Objects.requireNonNull(Records.call(first.getAccessor(), of));
    }

    private static Object first(DomainEvent event) {
        return first((Record) event);
    }
}
