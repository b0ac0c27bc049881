package mesa.query.http;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import mesa.api.wire.Json;
import mesa.http.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The place between two pages. It holds the position of the first page, so that turning pages never
 * shows a row twice or not at all, however much is written meanwhile, and the day on which that
 * page was judged.
 *
 * @param value of the sort column in the last row, as text; null when it was empty
 * @param key of the last row, as text
 */
record Cursor(
        long position, @Nullable LocalDate day, String sort, @Nullable String value, String key) {
    private static final int HALF = Character.SURROGATE;

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.MAPPER.writeValueAsBytes(this));
    }

    static Cursor read(String text, String sort) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            Cursor cursor = Json.MAPPER.readValue(json, Cursor.class);
            if (cursor.sort().equals(sort) && plain(cursor.value()) && plain(cursor.key())) {
                return cursor;
            }
        } catch (JacksonException | IllegalArgumentException e) {
            throw new BadParameter("cursor", Fact.of(Fact.Kind.CURSOR));
        }
        throw new BadParameter("cursor", Fact.of(Fact.Kind.CURSOR_WITH_SORT));
    }

    /** What no text of ours holds no row can be compared with. */
    private static boolean plain(@Nullable String text) {
        return text == null
                || text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == HALF);
    }
}
