package mesa.command.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The small dictionaries that keep names out of the rows. An entry never changes, so what was once
 * read is kept.
 */
final class Names {
    private final JdbcClient client;
    private final String table;
    private final Map<String, Short> numbers = new ConcurrentHashMap<>();
    private final Map<Short, String> names = new ConcurrentHashMap<>();

    Names(JdbcClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** The number of a name, given out on first use. */
    short number(String name) {
        Short known = numbers.get(name);
        return known != null ? known : learn(name);
    }

    String name(short number) {
        String known = names.get(number);
        if (known != null) {
            return known;
        }
        String read =
                client.sql("select name from " + table + " where id = ?")
                        .param(number)
                        .query(String.class)
                        .single();
        remember(number, read);
        return read;
    }

    private short learn(String name) {
        // A plain look first: an identity number is spent even by an insert that does nothing.
        String read = "select id from " + table + " where name = ?";
        short number =
                client.sql(read)
                        .param(name)
                        .query(Short.class)
                        .optional()
                        .orElseGet(() -> {
                            client.sql(
                                            "insert into "
                                                    + table
                                                    + " (name) values (?) on conflict do nothing")
                                    .param(name)
                                    .update();
                            return client.sql(read).param(name).query(Short.class).single();
                        });
        remember(number, name);
        return number;
    }

    private void remember(short number, String name) {
        names.put(number, name);
        numbers.put(name, number);
    }
}
