package mesa.command.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mesa.api.Tag;
import mesa.command.store.RestorableEvent.Keyed;

/** The tags and keys that were stored with events. */
public final class TagAndKeyTable {
    private static final String READ =
            """
            select position, tag, null::text, null::int, null::bytea from tag
            where position between ? and ?
            union all
            select position, null, key, version, note from command_key
            where position between ? and ?\
            """;

    private final Query query;

    public TagAndKeyTable(EventsDatabase database) {
        this.query = new Query(database.source());
    }

    /** The events, in order, with what stands beside them. */
    public List<RestorableEvent> with(List<RawEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Tag>> tags = new HashMap<>();
        Map<Long, Keyed> keys = new HashMap<>();
        long from = events.getFirst().position();
        long to = events.getLast().position();
        query.each(
                READ,
                row -> {
                    long position = row.getLong(1);
                    String tag = row.getString(2);
                    if (tag == null) {
                        keys.put(
                                position,
                                new Keyed(row.getString(3), row.getInt(4), row.getBytes(5)));
                    } else {
                        tags.computeIfAbsent(position, _ -> new ArrayList<>()).add(new Tag(tag));
                    }
                },
                from,
                to,
                from,
                to);
        return events.stream()
                .map(event ->
                        new RestorableEvent(
                                event,
                                tags.getOrDefault(event.position(), List.of()).stream()
                                        .sorted(Comparator.comparing(Tag::value))
                                        .toList(),
                                keys.get(event.position())))
                .toList();
    }
}
