package mesa.command.store.axon.example;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import mesa.command.store.axon.example.RoomEvent.SeatBooked;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** A read model: who comes, in the order of booking. */
@ProcessingGroup(Guests.GROUP)
final class Guests {
    static final String GROUP = "guests";

    private final List<String> names = new CopyOnWriteArrayList<>();
    private final AtomicInteger handled = new AtomicInteger();

    @EventHandler
    void on(SeatBooked event) {
        names.add(event.guest());
        handled.incrementAndGet();
    }

    @ResetHandler
    void forget() {
        names.clear();
    }

    List<String> names() {
        return names;
    }

    /** How many bookings were shown to it, those that came again included. */
    int handled() {
        return handled.get();
    }
}
