package mesa.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import mesa.command.store.AppendResult.Stored;
import mesa.embedded.Database;
import mesa.embedded.Servers;
import org.junit.jupiter.api.Test;

/**
 * The database says that its disk is full, in the words and at the moment it would: while a row is
 * put into the table. A disk that is full under the write-ahead log ends the server instead, which
 * is what {@link CrashIT} is about.
 */
class DiskFullIT {
    private static final String FILL =
            """
            create function no_room() returns trigger language plpgsql as $$
            begin
                raise exception 'could not extend file "base/1/1": No space left on device'
                    using errcode = 'disk_full';
            end
            $$;
            create trigger no_room before insert on event
                for each statement execute function no_room();
            """;
    private static final String MAKE_ROOM = "drop trigger no_room on event";

    @Test
    void appends_are_refused_cleanly_and_go_on_when_there_is_room() throws Exception {
        Database fresh = Servers.freshEventsDatabase();
        try (EventsDatabase database = FreshEvents.open(fresh);
                Journal journal = new Journal(database)) {
            assertThat(journal.append(Some.append(Some.stream(), -1))).isEqualTo(new Stored(0, 0));
            FreshEvents.asOwner(fresh, FILL);
            List<Object> refusals = Together.together(20, _ -> attempt(journal));
            assertThat(refusals)
                    .allSatisfy(refusal -> {
                        assertThat(refusal).isInstanceOf(JournalFull.class);
                        assertThat(((JournalUnavailable) refusal).outcomeKnown()).isTrue();
                    });
            assertThat(journal.read(0, 10)).as("reading goes on").hasSize(1);

            FreshEvents.asOwner(fresh, MAKE_ROOM);
            List<Object> verdicts = Together.together(20, _ -> attempt(journal));
            assertThat(verdicts).allSatisfy(it -> assertThat(it).isInstanceOf(Stored.class));
            assertThat(journal.read(0, 100).stream().map(RawEvent::position))
                    .containsExactlyElementsOf(LongStream.range(0, 21).boxed().toList());
        }
    }

    private static Object attempt(Journal journal) {
        try {
            return journal.append(Some.append(Some.stream(), -1));
        } catch (JournalUnavailable e) {
            return e;
        }
    }
}
