package mesa.command.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to do when a batch was not answered. Sending it again is always safe: what was stored is
 * recognised by its event ids, and what was not has the same expected version as before.
 */
final class RetryPolicy {
    enum Next {
        AGAIN,
        RECONNECT,
        APART,
        GIVE_UP
    }

    private static final Pattern LOST = Pattern.compile("positions (\\d+) to (\\d+)");
    private static final String DISK_FULL = "53100";

    private final long end;
    private boolean inDoubt;

    RetryPolicy(Duration patience) {
        end = System.nanoTime() + patience.toNanos();
    }

    /**
     * @param sent whether there was a connection on which the batch may have gone out
     */
    Next after(SQLException failure, boolean sent) {
        String state = state(failure);
        boolean late = System.nanoTime() - end >= 0;
        if (isConnectionLost(state)) {
            inDoubt |= sent;
            return inDoubt && !late ? Next.RECONNECT : Next.GIVE_UP;
        }
        if (isPassing(state)) {
            return late ? Next.GIVE_UP : Next.AGAIN;
        }
        if (inDoubt) {
            return late ? Next.GIVE_UP : Next.AGAIN;
        }
        return isAboutTheData(state) ? Next.APART : Next.GIVE_UP;
    }

    RuntimeException refusal(SQLException failure) {
        if (inDoubt) {
            return new JournalUnavailable(
                    "The connection was lost while storing, and did not come back", false, failure);
        }
        Doubt.Behind lost = lost(failure);
        if (lost != null) {
            return new JournalRefused(lost);
        }
        String state = state(failure);
        if (isPassing(state)) {
            return new JournalBusy("Another node holds the journal: " + failure.getMessage());
        }
        if (state.equals(DISK_FULL)) {
            return new JournalFull("The database has no room", failure);
        }
        return isAboutTheData(state)
                ? new IllegalArgumentException("The database refuses this append", failure)
                : new JournalUnavailable("The journal cannot be written", true, failure);
    }

    /** What the database says the journal has lost, if it says so. */
    static Doubt.@Nullable Behind lost(SQLException failure) {
        Matcher said = LOST.matcher(String.valueOf(failure.getMessage()));
        return state(failure).equals("MJ001") && said.find()
                ? new Doubt.Behind(Long.parseLong(said.group(1)), Long.parseLong(said.group(2)))
                : null;
    }

    private static String state(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return state == null ? "" : state;
    }

    static boolean isConnectionLost(SQLException failure) {
        return isConnectionLost(state(failure));
    }

    /** 08 connection, 57P server going down or coming up, 25P0x session ended by a timeout. */
    private static boolean isConnectionLost(String state) {
        return state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("25P03")
                || state.equals("25P04");
    }

    /** Lock not available in time, serialization, deadlock, a position taken by a foreign hand. */
    private static boolean isPassing(String state) {
        return state.equals("55P03")
                || state.startsWith("40")
                || state.equals("23505")
                || state.equals("57014");
    }

    /** Values the server cannot take: only the request that holds them is to blame. */
    private static boolean isAboutTheData(String state) {
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }
}
