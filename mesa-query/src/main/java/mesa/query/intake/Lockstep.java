package mesa.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import mesa.query.intake.Folding.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models that move together: one batch, one transaction for all their rows and their position.
 * One that fails leaves the others and stays where it is.
 */
final class Lockstep {
    private static final Logger LOG = LoggerFactory.getLogger(Lockstep.class);

    /** Something that may only happen while no batch is being folded. */
    interface Pause<T> {
        T run() throws SQLException;
    }

    private final ReentrantLock lock = new ReentrantLock(true);
    private final ViewsDatabase database;
    private final PositionSignal signal;
    private final Consumer<String> stopped;
    private final List<Folding<?>> members = new ArrayList<>();
    private volatile Point point;

    Lockstep(ViewsDatabase database, Point point, PositionSignal signal, Consumer<String> stopped) {
        this.database = database;
        this.point = point;
        this.signal = signal;
        this.stopped = stopped;
    }

    Point point() {
        return point;
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
    void join(Folding<?> member) {
        leave(member.name());
        members.add(member);
    }

    void leave(String name) {
        members.removeIf(m -> m.name().equals(name));
    }

    /**
     * Folds and writes a batch; everything already known is dropped.
     *
     * @throws Gap when a position is missing
     * @throws LeadershipLost when another process has folded it
     * @throws Folding.Unavailable when the database is
     */
    void take(List<Received> batch) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            List<Received> fresh = Order.after(point.position(), batch);
            long offset = batch.getLast().offset() + 1;
            if (fresh.isEmpty()) {
                point = new Point(point.position(), offset);
                return;
            }
            step(fresh, new Point(fresh.getLast().position(), offset));
        } finally {
            lock.unlock();
        }
        signal.moveTo(point.position());
    }

    private void step(List<Received> fresh, Point to) throws SQLException {
        Map<Folding<?>, Failure> failed = fold(fresh);
        try {
            write(fresh, to, failed, false);
        } catch (SQLException e) {
            if (Outage.is(e)) {
                throw e;
            }
            LOG.error("A batch could not be written; each read model is tried by itself", e);
            for (Folding<?> member : members) {
                member.reload();
            }
            failed = fold(fresh);
            write(fresh, to, failed, true);
        }
        point = to;
        failed.keySet().forEach(f -> leave(f.name()));
        failed.keySet().forEach(f -> stopped.accept(f.name()));
    }

    private Map<Folding<?>, Failure> fold(List<Received> fresh) {
        Map<Folding<?>, Failure> failed = new LinkedHashMap<>();
        for (Folding<?> member : members) {
            Failure failure = member.fold(fresh);
            if (failure != null) {
                failed.put(member, failure);
            }
        }
        return failed;
    }

    private void write(
            List<Received> fresh, Point to, Map<Folding<?>, Failure> failed, boolean singly)
            throws SQLException {
        try (Connection connection = database.write()) {
            try {
                for (Folding<?> member : members) {
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
                    Received at = failure.getValue().at();
                    ProgressTable.stop(
                            connection,
                            failure.getKey().name(),
                            new Point(at.position() - 1, at.offset()),
                            failure.getValue().text());
                }
                if (!ProgressTable.move(connection, point, to)) {
                    throw new LeadershipLost("the read models");
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
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
