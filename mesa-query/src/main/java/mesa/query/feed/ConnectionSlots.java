package mesa.query.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import mesa.http.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Who follows the feed, so many in all and so many for each client. A client that takes one place
 * too many loses its oldest and not its newest: a line that broke is noticed late on this side, and
 * whoever comes back after it must find a place.
 */
final class ConnectionSlots {
    private final int most;
    private final int each;
    private final Map<String, Deque<Place>> byClient = new HashMap<>();
    private int taken;
    private boolean closed;

    private ConnectionSlots(int most, int each) {
        this.most = most;
        this.each = each;
    }

    /** {@code mesa.limits.all-streams} in all, {@code mesa.limits.streams} for each client. */
    static ConnectionSlots of(Environment env) {
        return new ConnectionSlots(
                Limits.one(env, "all-streams", 500), Limits.one(env, "streams", 100));
    }

    int most() {
        return most;
    }

    /** One stream's place; whoever holds it looks now and then whether it is lost. */
    static final class Place {
        private final String client;
        private volatile boolean lost;

        private Place(String client) {
            this.client = client;
        }

        boolean lost() {
            return lost;
        }
    }

    /** A place, or nothing when all are taken by others or there are none any more. */
    synchronized @Nullable Place take(String client) {
        if (closed) {
            return null;
        }
        Deque<Place> own = byClient.computeIfAbsent(client, _ -> new ArrayDeque<>());
        if (own.size() >= each) {
            own.removeFirst().lost = true;
            taken--;
        }
        if (taken >= most) {
            if (own.isEmpty()) {
                byClient.remove(client);
            }
            return null;
        }
        Place place = new Place(client);
        own.addLast(place);
        taken++;
        return place;
    }

    /** Takes everybody's place away and gives no other. */
    synchronized void close() {
        closed = true;
        byClient.values().forEach(own -> own.forEach(place -> place.lost = true));
        byClient.clear();
        taken = 0;
    }

    /** Those who hold a place; one who lost his does not. */
    synchronized int taken() {
        return taken;
    }

    synchronized void leave(Place place) {
        Deque<Place> own = byClient.get(place.client);
        if (own != null && own.remove(place)) {
            taken--;
            if (own.isEmpty()) {
                byClient.remove(place.client);
            }
        }
    }
}
