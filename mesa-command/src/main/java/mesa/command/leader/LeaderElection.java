package mesa.command.leader;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mesa.command.store.EventsDatabase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a task on one node at a time. A leader renews its lease every third of a term and works no
 * longer than it is sure of it; the next one takes over when the lease has run out. A task that
 * fails is begun anew after a pause.
 */
public final class LeaderElection implements AutoCloseable {
    /** What a leader does until its term ends or its thread is interrupted. */
    public interface Task {
        void lead(Lease lease) throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(LeaderElection.class);

    private final String name;
    private final String holder = UUID.randomUUID().toString();
    private final LeaseTable leases;
    private final Duration length;
    private final Task task;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread campaigner;
    private volatile @Nullable Lease lease;
    private volatile @Nullable Throwable failure;

    /**
     * Begins at once.
     *
     * @param name of the task, one for all nodes
     * @param length how long a leader that is gone is waited for
     */
    public LeaderElection(String name, EventsDatabase database, Duration length, Task task) {
        this.name = name;
        this.leases = new LeaseTable(database);
        this.length = length;
        this.task = task;
        // Few and long-lived: virtual threads would wait behind every request that comes in.
        this.campaigner = Thread.ofPlatform().name("leader-" + name).daemon().start(this::campaign);
    }

    /** Whether this node leads now. */
    public boolean leads() {
        Lease current = lease;
        return current != null && current.holds();
    }

    /** Why the task does not go on, until it does again. */
    public @Nullable Throwable failure() {
        return failure;
    }

    private void campaign() {
        while (!isClosed()) {
            try {
                long asked = System.nanoTime();
                OptionalLong epoch = leases.take(name, holder, length);
                if (epoch.isPresent()) {
                    lead(new Lease(epoch.getAsLong(), System::nanoTime, asked + sure()));
                }
                pause(length.dividedBy(5));
            } catch (InterruptedException e) {
                // Closing, or the term ended while the task was waiting: the loop decides which.
                LOG.debug("{} was interrupted", name);
            } catch (Exception e) {
                failed(e);
            }
        }
    }

    private void lead(Lease mine) throws Exception {
        LOG.info("Leading {} in epoch {}", name, mine.epoch());
        Thread worker = Thread.currentThread();
        Thread renewer = Thread.ofVirtual().name("renew-" + name).start(() -> renew(mine, worker));
        lease = mine;
        try {
            task.lead(mine);
        } catch (Exception e) {
            if (mine.holds()) {
                throw e;
            }
            LOG.info("{} was interrupted at the end of its term: {}", name, e.getMessage());
        } finally {
            lease = null;
            boolean held = mine.holds();
            mine.end();
            renewer.interrupt();
            renewer.join();
            // A wake-up meant for the task must not disturb what follows.
            boolean _ = Thread.interrupted();
            if (held) {
                leases.release(name, mine.epoch());
            }
        }
    }

    private void renew(Lease mine, Thread worker) {
        try {
            boolean mineStill = true;
            while (mineStill && mine.holds()) {
                Thread.sleep(length.dividedBy(3));
                mineStill = renewed(mine);
            }
            mine.end();
            worker.interrupt();
        } catch (InterruptedException done) {
            LOG.debug("{} is no longer renewed", name);
        }
    }

    /**
     * False when it is certain that another leads; a database that does not answer ends no term.
     */
    private boolean renewed(Lease mine) {
        long asked = System.nanoTime();
        try {
            boolean renewed = leases.renew(name, mine.epoch(), length);
            if (renewed && mine.holds()) {
                mine.extend(asked + sure());
            }
            return renewed;
        } catch (RuntimeException e) {
            LOG.warn("The lease of {} could not be renewed: {}", name, e.getMessage());
            return true;
        }
    }

    /** A tenth is left for a pause of this process between asking and doing. */
    private long sure() {
        return length.toNanos() / 10 * 9;
    }

    private void failed(Exception e) {
        if (isClosed()) {
            return;
        }
        Throwable before = failure;
        failure = e;
        // An outage of an hour is not ten thousand stack traces.
        if (before != null && Objects.equals(before.getMessage(), e.getMessage())) {
            LOG.warn("{} still fails: {}", name, e.getMessage());
        } else {
            LOG.error("{} failed and will be begun anew", name, e);
        }
        try {
            pause(Duration.ofMillis(500));
        } catch (InterruptedException interrupted) {
            LOG.debug("{} was interrupted", name);
        }
    }

    /** The task has made progress: what failed before is over. */
    public void healthy() {
        failure = null;
    }

    private void pause(Duration length) throws InterruptedException {
        boolean _ = closed.await(length.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public void close() {
        closed.countDown();
        Lease current = lease;
        if (current != null) {
            campaigner.interrupt();
        }
        try {
            campaigner.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
