package mesa.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Ágora", "😀", "漢𝔐\n", "\\"})
    void is_read_as_it_was_given_whatever_the_row_is_called(String name) {
        Cursor given = new Cursor(7, null, "name", name, "k");
        assertThat(Cursor.read(given.text(), "name")).isEqualTo(given);
    }

    /** PostgreSQL holds neither, so nobody was given such a cursor. */
    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\uD83D", "a\\uDE00b"})
    void is_refused_with_what_no_row_can_hold(String escaped) {
        String json =
                "{\"position\":7,\"sort\":\"name\",\"value\":\"%s\",\"key\":\"k\"}"
                        .formatted(escaped);
        String text = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Cursor.read(text, "name")).isInstanceOf(BadParameter.class);
    }

    @Test
    void is_refused_with_another_order() {
        String text = new Cursor(7, null, "name", "a", "k").text();
        assertThatThrownBy(() -> Cursor.read(text, "-name")).isInstanceOf(BadParameter.class);
    }
}
