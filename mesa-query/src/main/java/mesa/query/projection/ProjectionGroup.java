package mesa.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import mesa.api.wire.AbandonedPositions;
import mesa.api.wire.AbandonedTail;
import mesa.query.projection.ProjectionWorker.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models that move together: one batch, one transaction for all their rows and their position.
 * One that fails leaves the others and stays where it is.
 */
final class ProjectionGroup {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionGroup.class);

    /** Something that may only happen while no batch is being folded. */
    interface Pause<T> {
        T run() throws SQLException;
    }

    private final ReentrantLock lock = new ReentrantLock(true);
    private final ViewsDatabase database;
    private final PositionSignal signal;
    private final Consumer<String> stopped;
    private final List<ProjectionWorker<?>> members = new ArrayList<>();
    private final KnownEvents known;
    private volatile Checkpoint checkpoint;
    private volatile LastEvent lastEvent;
    private volatile AbandonedPositions abandoned;

    ProjectionGroup(
            ViewsDatabase database,
            Checkpoint checkpoint,
            LastEvent lastEvent,
            KnownEvents known,
            AbandonedPositions abandoned,
            PositionSignal signal,
            Consumer<String> stopped) {
        this.database = database;
        this.known = known;
        this.abandoned = abandoned;
        this.checkpoint = checkpoint;
        this.lastEvent = lastEvent;
        this.signal = signal;
        this.stopped = stopped;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Positions at which nothing is folded. */
    AbandonedPositions abandoned() {
        return abandoned;
    }

    <T> T paused(Pause<T> work) throws SQLException {
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Takes a model in that stands at {@link #point}; an older one of that name leaves. */
    void join(ProjectionWorker<?> member) {
        leave(member.name());
        members.add(member);
    }

    void leave(String name) {
        members.removeIf(m -> m.name().equals(name));
    }

    /**
     * Folds and writes what was read; what is already known is recognised and dropped, and what is
     * not of this journal is set aside.
     *
     * @return the position that is missing before others that came; -1 for none
     * @throws JournalMismatch when a known position comes with another event
     * @throws LeadershipLost when another process has folded it
     * @throws ProjectionWorker.Unavailable when the database is
     */
    long take(PollResult pollResult) throws SQLException {
        if (pollResult.isEmpty()) {
            return -1;
        }
        Deduplication deduplication;
        lock.lock();
        try {
            List<QuarantinedRecord> aside = new ArrayList<>(pollResult.aside());
            List<ConsumedRecord> ours = ours(pollResult.records(), aside);
            learn(ours);
            deduplication = Deduplication.after(checkpoint.position(), ours, abandoned);
            for (ConsumedRecord repeated : deduplication.repeated()) {
                known(repeated);
            }
            if (!aside.isEmpty()) {
                setAside(aside);
            }
            if (deduplication.fresh().isEmpty()) {
                checkpoint = new Checkpoint(checkpoint.position(), pollResult.next());
            } else {
                step(
                        deduplication.fresh(),
                        new Checkpoint(
                                deduplication.fresh().getLast().position(), pollResult.next()));
            }
        } finally {
            lock.unlock();
        }
        signal.moveTo(checkpoint.position());
        return deduplication.missing();
    }

    private void learn(List<ConsumedRecord> records) {
        for (ConsumedRecord record : records) {
            AbandonedTail tail =
                    record.position() > checkpoint.position() ? record.abandoned() : null;
            if (tail != null) {
                abandoned = abandoned.with(tail);
            }
        }
    }

    /** Whether events were folded that the next one gives up. */
    private boolean folded(ConsumedRecord next) {
        AbandonedTail tail = next.abandoned();
        return tail != null && tail.first() <= checkpoint.position();
    }

    private List<ConsumedRecord> ours(List<ConsumedRecord> records, List<QuarantinedRecord> aside) {
        List<ConsumedRecord> ours = new ArrayList<>(records.size());
        LastEvent so = lastEvent;
        for (ConsumedRecord record : records) {
            if (so.isForeign(record)) {
                aside.add(QuarantinedRecord.foreign(record));
            } else {
                ours.add(record);
                so =
                        new LastEvent(
                                so.journal() == null ? record.journal() : so.journal(),
                                so.event(),
                                so.hash());
            }
        }
        return ours;
    }

    /** Whether a record is not of another journal than the one that is folded here. */
    boolean isOurs(ConsumedRecord record) {
        return !lastEvent.isForeign(record);
    }

    private void known(ConsumedRecord record) throws SQLException {
        if (record.position() <= checkpoint.position()) {
            known.recognise(record);
        }
        if (record.position() == checkpoint.position()
                && lastEvent.hash() != null
                && record.hash() != null
                && !lastEvent.hash().equals(record.hash())) {
            throw new JournalMismatch(record.position(), "other events came before it");
        }
    }

    private void setAside(List<QuarantinedRecord> aside) throws SQLException {
        LOG.warn("{} records of the journal topic are not of this journal", aside.size());
        try (Connection connection = database.write()) {
            QuarantineTable.add(connection, aside);
            connection.commit();
        }
    }

    private LastEvent after(List<ConsumedRecord> fresh) {
        LastEvent so = lastEvent;
        if (folded(fresh.getFirst())) {
            // What the hash stood for was given up; the record tells the one that counts.
            so = new LastEvent(so.journal(), so.event(), null);
        }
        for (ConsumedRecord record : fresh) {
            so = so.next(record);
        }
        return so;
    }

    private void step(List<ConsumedRecord> fresh, Checkpoint to) throws SQLException {
        LastEvent next = after(fresh);
        Map<ProjectionWorker<?>, Failure> failed = fold(fresh);
        try {
            write(fresh, to, next, failed, false);
        } catch (SQLException e) {
            if (TransientFailure.is(e)) {
                throw e;
            }
            LOG.error("A batch could not be written; each read model is tried by itself", e);
            for (ProjectionWorker<?> member : members) {
                member.reload();
            }
            failed = fold(fresh);
            write(fresh, to, next, failed, true);
        }
        checkpoint = to;
        lastEvent = next;
        failed.keySet().forEach(f -> leave(f.name()));
        failed.keySet().forEach(f -> stopped.accept(f.name()));
    }

    private Map<ProjectionWorker<?>, Failure> fold(List<ConsumedRecord> fresh) {
        Map<ProjectionWorker<?>, Failure> failed = new LinkedHashMap<>();
        for (ProjectionWorker<?> member : members) {
            Failure failure = member.fold(fresh);
            if (failure != null) {
                failed.put(member, failure);
            }
        }
        return failed;
    }

    private void write(
            List<ConsumedRecord> fresh,
            Checkpoint to,
            LastEvent next,
            Map<ProjectionWorker<?>, Failure> failed,
            boolean singly)
            throws SQLException {
        try (Connection connection = database.write()) {
            try {
                for (ProjectionWorker<?> member : members) {
                    Savepoint before = singly ? connection.setSavepoint() : null;
                    try {
                        member.write(connection);
                    } catch (SQLException | RuntimeException e) {
                        if (before == null) {
                            throw e;
                        }
                        connection.rollback(before);
                        failed.put(member, new Failure(fresh.getFirst(), new Unwritable(e)));
                    }
                }
                for (var failure : failed.entrySet()) {
                    ConsumedRecord at = failure.getValue().at();
                    CheckpointTable.stop(
                            connection,
                            failure.getKey().name(),
                            new Checkpoint(at.position() - 1, at.offset()),
                            failure.getValue().text());
                }
                if (!CheckpointTable.move(connection, checkpoint, to, next)) {
                    throw new LeadershipLost("the read models");
                }
                known.remember(connection, fresh);
                abandon(connection, fresh);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /**
     * What was folded of the events that are given up stays until every model is rebuilt without
     * them, beside the live tables.
     */
    private void abandon(Connection connection, List<ConsumedRecord> fresh) throws SQLException {
        for (ConsumedRecord record : fresh) {
            AbandonedTail tail = record.abandoned();
            if (tail != null) {
                LOG.warn(
                        "The journal has given up the positions {} to {}",
                        tail.first(),
                        tail.last());
                AbandonedTable.add(connection, tail);
            }
        }
        if (folded(fresh.getFirst())) {
            ShadowTable.askAll(connection);
        }
    }

    /** Rows the database refuses, for example because two of them have one key. */
    static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwritable(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }
}
