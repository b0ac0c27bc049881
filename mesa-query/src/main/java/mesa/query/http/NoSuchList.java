package mesa.query.http;

import java.util.List;

/** Nothing is listed under that name. */
final class NoSuchList extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> known;

    NoSuchList(String name, List<String> known) {
        super("There is no list " + name);
        this.known = known;
    }

    List<String> known() {
        return known;
    }
}
