package mesa.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import mesa.api.StreamId;
import mesa.command.store.Append;
import mesa.command.store.AppendResult.Stored;
import mesa.command.store.EventsDatabase;
import mesa.command.store.EventsSettings;
import mesa.command.store.Journal;
import mesa.command.store.NewEvent;
import mesa.embedded.Database;

/** The journal as the platform uses it. */
final class Ours implements Contender {
    private static final int PAGE = 2_000;

    private final EventsDatabase database;
    private final Journal journal;

    Ours(Database at) {
        database =
                EventsDatabase.open(
                        new EventsSettings(
                                at.url(),
                                at.user().user(),
                                at.user().password(),
                                new EventsSettings.Owner(at.owner().user(), at.owner().password()),
                                12,
                                4096,
                                Duration.ofSeconds(10),
                                EventsSettings.Disk.ELSEWHERE));
        journal = new Journal(database);
    }

    @Override
    public void append(StreamId stream, List<NewEvent> events) {
        if (!(journal.append(Append.of(stream, -1, events)) instanceof Stored)) {
            throw new IllegalStateException("A new stream was refused");
        }
    }

    @Override
    public long read(BooleanSupplier enough) {
        long count = 0;
        var pages = journal.recorded(0, PAGE);
        while (!enough.getAsBoolean() && pages.hasNext()) {
            count += pages.next().size();
        }
        return count;
    }

    @Override
    public List<String> tables() {
        return List.of("event", "tag", "command_key");
    }

    @Override
    public void close() {
        journal.close();
        database.close();
    }
}
