package mesa.command.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The small dictionaries that keep names out of the rows. An entry never changes, so what was once
 * read is kept.
 */
final class TypeDictionary {
    private final Query query;
    private final String table;
    private final Map<String, Short> numbers = new ConcurrentHashMap<>();
    private final Map<Short, String> names = new ConcurrentHashMap<>();

    /** One thread asks; a crowd at the first append would drain the pool. */
    private final ReentrantLock asking = new ReentrantLock();

    TypeDictionary(Query query, String table, Collection<String> known) {
        this.query = query;
        this.table = table;
        add(known);
        readAll();
    }

    /** The number of a name, given out on first use. */
    short number(String name) {
        Short known = numbers.get(name);
        return known != null ? known : learn(name);
    }

    String name(short number) {
        String known = names.get(number);
        return known != null ? known : learn(number);
    }

    private short learn(String name) {
        asking.lock();
        try {
            if (!numbers.containsKey(name)) {
                add(List.of(name));
                readAll();
            }
            return Objects.requireNonNull(numbers.get(name));
        } finally {
            asking.unlock();
        }
    }

    private String learn(short number) {
        asking.lock();
        try {
            readAll();
        } finally {
            asking.unlock();
        }
        String name = names.get(number);
        if (name == null) {
            throw new IllegalStateException(table + " has no number " + number);
        }
        return name;
    }

    /** Those that are there already are left out, for a refused insert would spend a number too. */
    private void add(Collection<String> fresh) {
        // An array of names, and not as many values as there are names.
        Object names = fresh.toArray(String[]::new);
        query.update(
                "insert into "
                        + table
                        + " (name) select n from unnest(?) n where n not in (select name from "
                        + table
                        + ") order by n on conflict do nothing",
                names);
    }

    private void readAll() {
        query.each(
                "select id, name from " + table,
                row -> {
                    names.put(row.getShort(1), row.getString(2));
                    numbers.put(row.getString(2), row.getShort(1));
                });
    }
}
