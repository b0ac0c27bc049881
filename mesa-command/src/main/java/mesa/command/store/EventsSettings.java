package mesa.command.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

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
@ConfigurationProperties("mesa.events")
public record EventsSettings(
        String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue Owner owner,
        @DefaultValue("12") int connections,
        @DefaultValue("4096") int queue,
        @DefaultValue("10s") Duration patience,
        @DefaultValue Disk disk) {
    public EventsSettings {
        if (connections < 5) {
            throw new IllegalArgumentException("mesa.events.connections must be at least 5");
        }
    }

    /**
     * The login that owns the tables and migrates them. A process that need not know it is safer
     * without.
     */
    public record Owner(@DefaultValue("") String user, @DefaultValue("") String password) {
        boolean named() {
            return !user.isBlank();
        }
    }

    /**
     * Room that must be left on this machine before anything more is stored.
     *
     * @param folders on the disks that are asked; none where the database is on another machine
     * @param reserve the room that must be left, with which servers and readers go on
     */
    public record Disk(@DefaultValue List<Path> folders, @DefaultValue("100MB") DataSize reserve) {
        /** Nothing is asked: the database says by itself when it is full. */
        public static final Disk ELSEWHERE = new Disk(List.of(), DataSize.ofBytes(0));
    }
}
