package mesa.api;

import java.util.UUID;

/**
 * Names one stream of events.
 *
 * @param type the feature, singular, as in wire names: {@code mesa}, {@code actor}, {@code session}
 * @param id unique over all types
 */
public record StreamId(String type, UUID id) {
    @Override
    public String toString() {
        return type + "/" + id;
    }
}
