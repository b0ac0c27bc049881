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
    private final KnownEvents known;
    private volatile Point point;
    private volatile Seen seen;

    Lockstep(
            ViewsDatabase database,
            Point point,
            Seen seen,
            KnownEvents known,
            PositionSignal signal,
            Consumer<String> stopped) {
        this.database = database;
        this.known = known;
        this.point = point;
        this.seen = seen;
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
     * Folds and writes what was read; what is already known is recognised and dropped, and what is
     * not of this journal is set aside.
     *
     * @return the position that is missing before others that came; -1 for none
     * @throws OtherJournal when a known position comes with another event
     * @throws LeadershipLost when another process has folded it
     * @throws Folding.Unavailable when the database is
     */
    long take(Polled polled) throws SQLException {
        if (polled.isEmpty()) {
            return -1;
        }
        Order order;
        lock.lock();
        try {
            List<SetAside> aside = new ArrayList<>(polled.aside());
            List<Received> ours = ours(polled.records(), aside);
            order = Order.after(point.position(), ours);
            for (Received repeated : order.repeated()) {
                known(repeated);
            }
            if (!aside.isEmpty()) {
                setAside(aside);
            }
            if (order.fresh().isEmpty()) {
                point = new Point(point.position(), polled.next());
            } else {
                step(order.fresh(), new Point(order.fresh().getLast().position(), polled.next()));
            }
        } finally {
            lock.unlock();
        }
        signal.moveTo(point.position());
        return order.missing();
    }

    private List<Received> ours(List<Received> records, List<SetAside> aside) {
        List<Received> ours = new ArrayList<>(records.size());
        Seen so = seen;
        for (Received record : records) {
            if (so.isForeign(record)) {
                aside.add(
                        SetAside.of(
                                record.offset(),
                                record.recordedAt().toEpochMilli(),
                                "it is of journal " + record.journal(),
                                record.payload()));
            } else {
                ours.add(record);
                so =
                        new Seen(
                                so.journal() == null ? record.journal() : so.journal(),
                                so.event(),
                                so.hash());
            }
        }
        return ours;
    }

    /** Whether a record is not of another journal than the one that is folded here. */
    boolean isOurs(Received record) {
        return !seen.isForeign(record);
    }

    private void known(Received record) throws SQLException {
        if (record.position() <= point.position()) {
            known.recognise(record);
        }
        if (record.position() == point.position()
                && seen.hash() != null
                && record.hash() != null
                && !seen.hash().equals(record.hash())) {
            throw new OtherJournal(record.position(), "other events came before it");
        }
    }

    private void setAside(List<SetAside> aside) throws SQLException {
        LOG.warn("{} records of the journal topic are not of this journal", aside.size());
        try (Connection connection = database.write()) {
            SetAsideTable.add(connection, aside);
            connection.commit();
        }
    }

    private Seen after(List<Received> fresh) {
        Seen so = seen;
        for (Received record : fresh) {
            so = so.next(record);
        }
        return so;
    }

    private void step(List<Received> fresh, Point to) throws SQLException {
        Seen next = after(fresh);
        Map<Folding<?>, Failure> failed = fold(fresh);
        try {
            write(fresh, to, next, failed, false);
        } catch (SQLException e) {
            if (Outage.is(e)) {
                throw e;
            }
            LOG.error("A batch could not be written; each read model is tried by itself", e);
            for (Folding<?> member : members) {
                member.reload();
            }
            failed = fold(fresh);
            write(fresh, to, next, failed, true);
        }
        point = to;
        seen = next;
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
            List<Received> fresh,
            Point to,
            Seen next,
            Map<Folding<?>, Failure> failed,
            boolean singly)
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
                if (!ProgressTable.move(connection, point, to, next)) {
                    throw new LeadershipLost("the read models");
                }
                known.remember(connection, fresh);
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
