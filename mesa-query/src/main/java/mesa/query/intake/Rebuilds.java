package mesa.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an operator sees and asks of the read models. Works on every node, leader or not. */
public final class Rebuilds {
    /** Where a model stands. */
    public enum State {
        IN_STEP,
        STOPPED,
        REBUILDING,
        WAITING
    }

    /**
     * @param position of the last event the live table has folded
     * @param error why the live table stopped, or why the last rebuild failed
     * @param rebuild null when none is under way
     */
    public record Standing(
            String model,
            State state,
            long position,
            @Nullable String error,
            @Nullable Progress rebuild) {}

    /**
     * @param position how far the new table has come
     * @param target how far it has to come; grows while writes go on
     * @param eventsPerSecond since the start
     * @param left estimated; null while nothing can be said
     */
    public record Progress(
            long position,
            long target,
            Instant startedAt,
            long eventsPerSecond,
            @Nullable Duration left) {}

    private final ViewsDatabase database;
    private final List<? extends ReadModel<?>> models;
    private final Clock clock;

    public Rebuilds(ViewsDatabase database, List<? extends ReadModel<?>> models, Clock clock) {
        this.database = database;
        this.models = List.copyOf(models);
        this.clock = clock;
    }

    /** The names that can be asked for. */
    public List<String> models() {
        return models.stream().map(ReadModel::name).sorted().toList();
    }

    /**
     * Has these models rebuilt beside their live tables, as soon as the leader sees it.
     *
     * @throws IllegalArgumentException when there is no such model
     */
    public void ask(Collection<String> names) {
        List<String> known = models();
        try (Connection connection = database.write()) {
            for (String name : names) {
                if (!known.contains(name)) {
                    throw new IllegalArgumentException("No read model is called " + name);
                }
                ProgressTable.ask(connection, name);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The views database did not take the request", e);
        }
    }

    /** Every model, by name. */
    public List<Standing> standings() {
        List<String> known = models();
        try (Connection connection = database.write()) {
            long position = ProgressTable.point(connection).position();
            List<Standing> standings =
                    ProgressTable.models(connection).stream()
                            .filter(m -> known.contains(m.name()))
                            .map(m -> standing(m, position))
                            .toList();
            connection.rollback();
            return standings;
        } catch (SQLException e) {
            throw new IllegalStateException("The views database does not answer", e);
        }
    }

    private Standing standing(ProgressTable.Stored model, long common) {
        ProgressTable.Point behind = model.behind();
        boolean building = model.shadow() != null;
        State state =
                building
                        ? State.REBUILDING
                        : model.error() != null
                                ? State.STOPPED
                                : model.asked() || behind != null ? State.WAITING : State.IN_STEP;
        return new Standing(
                model.name(),
                state,
                behind == null ? common : behind.position(),
                model.error() != null ? model.error() : model.shadowError(),
                building ? progress(model) : null);
    }

    private Progress progress(ProgressTable.Stored model) {
        Instant started = Objects.requireNonNull(model.shadowStartedAt());
        long done = model.shadowPosition() + 1;
        double seconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
        long rate = seconds <= 0 ? 0 : Math.round(done / seconds);
        long left = Math.max(0, model.shadowTarget() - model.shadowPosition());
        return new Progress(
                model.shadowPosition(),
                model.shadowTarget(),
                started,
                rate,
                rate == 0 ? null : Duration.ofSeconds(left / rate));
    }
}
