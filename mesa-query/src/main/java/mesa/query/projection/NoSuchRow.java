package mesa.query.projection;

import java.io.Serial;
import java.util.NoSuchElementException;

/** An event changes a row that no event before it has made; the rules refuse such a story. */
final class NoSuchRow extends NoSuchElementException {
    @Serial private static final long serialVersionUID = 1;

    private final transient Object key;

    NoSuchRow(Object key) {
        super("No row under " + key);
        this.key = key;
    }

    Object key() {
        return key;
    }
}
