package mesa.query.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mesa.api.Caller;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Every list there is, by its plural. */
@Component
public final class Listings {
    private final Map<String, Listing<?>> byPlural = new TreeMap<>();

    Listings(List<Listing<?>> listings) {
        for (Listing<?> listing : listings) {
            if (byPlural.put(listing.plural(), listing) != null) {
                throw new IllegalStateException("Two lists are called " + listing.plural());
            }
        }
    }

    /** The names of the lists, sorted. */
    public List<String> names() {
        return List.copyOf(byPlural.keySet());
    }

    /** All lists, for whoever describes them. */
    public List<Listing<?>> all() {
        return List.copyOf(byPlural.values());
    }

    /**
     * @throws NoSuchList when there is none of that name
     * @throws AccessDeniedException when the caller may not read it
     */
    Listing<?> of(String plural, Caller caller) {
        Listing<?> listing = byPlural.get(plural);
        if (listing == null) {
            throw new NoSuchList(names());
        }
        if (!listing.open(caller)) {
            throw new AccessDeniedException("The list " + plural + " is not public");
        }
        return listing;
    }
}
