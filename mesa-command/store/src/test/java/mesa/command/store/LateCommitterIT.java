package mesa.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import mesa.command.store.AppendResult.Stored;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Two appends of events stamped a minute ago; the second commits first, a reader comes by, then the
 * first commits. Axon's own engine loses one there, which the adapter's tests show.
 */
class LateCommitterIT {
    private static final Instant A_MINUTE_AGO = Instant.now().minusSeconds(61);

    @Test
    void loses_nothing_in_ours() throws Exception {
        try (EventsDatabase database = FreshEvents.open();
                Journal journal = new Journal(database);
                Connection first = database.source().getConnection()) {
            journal.append(Some.append(Some.stream(), -1));
            Append early = stamped();
            Append late = stamped();
            first.setAutoCommit(false);
            try (AppendChecked call = new AppendChecked(first)) {
                call.decide(List.of(journal.pending(early)));
                CompletableFuture<AppendResult> second =
                        CompletableFuture.supplyAsync(
                                () -> journal.append(late), Thread::startVirtualThread);
                Awaitility.await().until(() -> waitsForTheLock(database));
                assertThat(journal.read(1, 10)).isEmpty();
                first.commit();
                assertThat(second.get()).isEqualTo(new Stored(2, 0));
            }
            assertThat(journal.read(1, 10).stream().map(it -> it.id()))
                    .containsExactly(early.events().getFirst().id(), late.events().getFirst().id());
        }
    }

    private static boolean waitsForTheLock(EventsDatabase database) {
        return new Query(database.source())
                .one(
                        "select exists (select from pg_locks"
                                + " where locktype = 'advisory' and not granted)",
                        row -> row.getBoolean(1));
    }

    private static Append stamped() {
        var stream = Some.stream();
        NewEvent now = Some.event(stream);
        return Append.of(
                stream,
                -1,
                List.of(new NewEvent(now.id(), now.event(), now.metadata(), A_MINUTE_AGO)));
    }
}
