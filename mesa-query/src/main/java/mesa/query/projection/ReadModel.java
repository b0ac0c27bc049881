package mesa.query.projection;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;

/**
 * A table that is nothing but a fold of the journal. Its columns are the components of its row
 * record, in snake case; the first component is the key. Every version of a row is kept with the
 * positions between which it held, so the past is a comparison and never a computation.
 *
 * <p>A fold is pure: it knows the event and its own rows, no clock, no other table, no generated
 * identity. Otherwise a rebuild would not equal the live table.
 *
 * @param <R> the row; components are String, UUID, {@link mesa.api.Id} records, enums, int, long,
 *     boolean, BigDecimal, LocalDate, Instant, byte[], {@code List<String>}, or anything else that
 *     has a JSON form; {@code @Nullable} ones may be null
 */
public interface ReadModel<R extends Record> {
    /** The table, in snake case; unique over all models. */
    String name();

    Class<R> row();

    /** Who is given which rows; nobody reads the table but through this. */
    Readership readership();

    /** The roots whose events are folded, for example {@code AgreementEvent.class}. */
    List<Class<? extends DomainEvent>> folds();

    /** Components with an index of their own, by their Java names; {@link Rows#where} needs one. */
    default List<String> indexed() {
        return List.of();
    }

    /** Raised by one whenever {@link #fold} gives other rows than before: the table is rebuilt. */
    default int version() {
        return 1;
    }

    /**
     * Whether rows are only ever added, each under a key of its own. Nothing is looked up then, and
     * {@link Rows} refuses everything but {@link Rows#put}.
     */
    default boolean appendOnly() {
        return false;
    }

    /**
     * Whether it is given the records that tell which positions have no event; {@link #take} must
     * then expect them.
     */
    default boolean takesAbandonedTails() {
        return folds().contains(DomainEvent.class);
    }

    /** Changes rows as the event says. Throwing stops this model alone, at this event. */
    void fold(Recorded event, Rows<R> rows);

    /** As {@link #fold}, from the undecoded record; for models that keep what nobody can read. */
    default void take(ConsumedRecord consumedRecord, Rows<R> rows) {
        if (consumedRecord.isOfDomain()) {
            fold(consumedRecord.decoded(), rows);
        }
    }
}
