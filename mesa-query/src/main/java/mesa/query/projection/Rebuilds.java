package mesa.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an operator sees and asks of the read models. Works on every node, leader or not. */
public final class Rebuilds {
    /** Where a model stands. */
    public enum State {
        IN_STEP,
        /** Folds by itself, after what the others have already folded. */
        BEHIND,
        STOPPED,
        /** A rebuild was asked for; the leader has not begun it yet. */
        WAITING,
        REBUILDING,
        /** The last rebuild came to nothing; the live table goes on as it was. */
        FAILED
    }

    /**
     * @param position of the last event the live table has folded
     * @param error why the live table stopped
     * @param rebuildError why the last rebuild came to nothing
     * @param rebuild null when none is under way
     */
    public record Standing(
            String model,
            State state,
            long position,
            @Nullable String error,
            @Nullable String rebuildError,
            @Nullable Progress rebuild) {
        /** Whether a rebuild was asked for and is not over. */
        public boolean pending() {
            return state == State.WAITING || state == State.REBUILDING;
        }

        /** What an operator has to look into, if anything. */
        public @Nullable String trouble() {
            return error != null ? error : rebuildError;
        }
    }

    /**
     * @param position how far the new table has come, -1 before the first event
     * @param target how far it has to come; grows while writes go on
     * @param eventsPerSecond since the start
     * @param left estimated; null while nothing can be said
     * @param end estimated; null while nothing can be said
     */
    public record Progress(
            long position,
            long target,
            Instant startedAt,
            long eventsPerSecond,
            @Nullable Duration left,
            @Nullable Instant end) {
        /** Whole percents, rounded down: 100 is said when nothing is left to fold. */
        public int percent() {
            return target < 0 || position >= target
                    ? 100
                    : (int) ((position + 1) * 100 / (target + 1));
        }
    }

    /**
     * All models at one moment.
     *
     * @param position of the last event that all models in step have folded
     * @param skips events that models leave out because somebody decided so, the newest first
     * @param replaced how many values stand in for what a row cannot hold, by model
     * @param replacements the newest of them
     */
    public record Overview(
            long position,
            List<Standing> models,
            List<SkippedEvent> skips,
            Map<String, Long> replaced,
            List<Replacement> replacements) {}

    /** So many of the replacements are told one by one. */
    private static final int TOLD = 100;

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
     * @throws IllegalArgumentException when there is no such model; none is asked for then
     * @throws ViewsUnavailable when the database does not take the request
     */
    public void ask(Collection<String> names) {
        List<String> known = models();
        try (Connection connection = database.write()) {
            for (String name : names) {
                if (!known.contains(name)) {
                    throw new IllegalArgumentException("No read model is called " + name);
                }
                ShadowTable.ask(connection, name);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new ViewsUnavailable(e);
        }
    }

    /**
     * Has a stopped model leave out the event it stopped at; it goes on by itself soon after.
     *
     * @param reason why that may be
     * @param by the user who decides it
     * @return false when the model does not stand stopped at this event
     * @throws ViewsUnavailable when the database does not take it
     */
    public boolean skip(String model, long position, String reason, String by) {
        try (Connection connection = database.write()) {
            boolean taken = SkipTable.add(connection, model, position, reason, by);
            connection.commit();
            return taken;
        } catch (SQLException e) {
            throw new ViewsUnavailable(e);
        }
    }

    /** Every model, by name. */
    public List<Standing> standings() {
        return overview().models();
    }

    /**
     * Every model, by name, and where they stand together.
     *
     * @throws ViewsUnavailable when the database does not answer
     */
    public Overview overview() {
        List<String> known = models();
        // Why: a rebuild may keep all writing connections for as long as an index takes.
        try (Connection connection = database.reads().getConnection()) {
            long position = CheckpointTable.checkpoint(connection).position();
            List<Standing> standings =
                    CheckpointTable.models(connection).stream()
                            .filter(m -> known.contains(m.name()))
                            .map(m -> standing(m, position))
                            .toList();
            Overview overview =
                    new Overview(
                            position,
                            standings,
                            SkipTable.all(connection),
                            ReplacementTable.counts(connection),
                            ReplacementTable.newest(connection, TOLD));
            connection.rollback();
            return overview;
        } catch (SQLException e) {
            throw new ViewsUnavailable(e);
        }
    }

    private Standing standing(CheckpointTable.Stored model, long common) {
        Checkpoint behind = model.behind();
        return new Standing(
                model.name(),
                state(model),
                behind == null ? common : behind.position(),
                model.error(),
                model.shadowError(),
                model.shadow() == null ? null : progress(model));
    }

    private static State state(CheckpointTable.Stored model) {
        if (model.shadow() != null) {
            return State.REBUILDING;
        }
        if (model.asked() && model.shadowError() == null) {
            return State.WAITING;
        }
        if (model.error() != null) {
            return State.STOPPED;
        }
        if (model.shadowError() != null) {
            return State.FAILED;
        }
        return model.behind() == null ? State.IN_STEP : State.BEHIND;
    }

    private Progress progress(CheckpointTable.Stored model) {
        Instant started = Objects.requireNonNull(model.shadowStartedAt());
        Instant now = clock.instant();
        long done = model.shadowPosition() + 1;
        double seconds = Duration.between(started, now).toMillis() / 1000.0;
        long rate = seconds <= 0 ? 0 : Math.round(done / seconds);
        long ahead = Math.max(0, model.shadowTarget() - model.shadowPosition());
        Duration left = rate == 0 ? null : Duration.ofSeconds(Math.ceilDiv(ahead, rate));
        return new Progress(
                model.shadowPosition(),
                model.shadowTarget(),
                started,
                rate,
                left,
                left == null ? null : now.plus(left));
    }
}
