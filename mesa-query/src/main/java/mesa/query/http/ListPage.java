package mesa.query.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param rows with their derived fields
 * @param next null on the last page
 */
record ListPage<R extends Record>(List<Line<R>> rows, @Nullable Cursor next, long position) {
    /** A row and what was computed from it. */
    record Line<R extends Record>(R row, Map<String, Object> derived) {}
}
