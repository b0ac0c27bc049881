package mesa.command.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Where the journal is and how much it takes in.
 *
 * @param url JDBC address of the database {@code mesa_events}
 * @param user who works in it, and may not change history; empty when the address names the user,
 *     likewise the password
 * @param owner who makes its tables; without one they must be up to date
 * @param connections most connections of one node
 * @param queue appends that may wait before more are refused
 * @param patience how long an append waits for its turn, and how long for its outcome when the
 *     database goes away in the middle
 * @param disk whose room ends what is stored, if it is this machine's
 */
public record EventsSettings(
        String url,
        String user,
        String password,
        Owner owner,
        int connections,
        int queue,
        Duration patience,
        Disk disk) {
    public EventsSettings {
        if (connections < 5) {
            throw new IllegalArgumentException("mesa.events.connections must be at least 5");
        }
    }

    /**
     * The login that owns the tables and migrates them. A process that need not know it is safer
     * without.
     */
    public record Owner(String user, String password) {
        boolean named() {
            return !user.isBlank();
        }
    }

    /**
     * Room that must be left on this machine before anything more is stored.
     *
     * @param folders on the disks that are asked; none where the database is on another machine
     * @param reserve the bytes that must be left, with which servers and readers go on
     */
    public record Disk(List<Path> folders, long reserve) {
        /** Nothing is asked: the database says by itself when it is full. */
        public static final Disk ELSEWHERE = new Disk(List.of(), 0);
    }
}
