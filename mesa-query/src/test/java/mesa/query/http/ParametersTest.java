package mesa.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    private static final UUID ID = UUID.fromString("0b1c2d3e-4f50-6172-8394-a5b6c7d8e9fa");

    @Test
    void an_id_is_read_in_either_case() {
        assertThat(Parameters.id(ID.toString())).contains(ID);
        assertThat(Parameters.id("0B1C2D3E-4F50-6172-8394-A5B6C7D8E9FA")).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MNMH",
                "1-1-1-1-1",
                "------------------------------------",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9fg",
                " 0b1c2d3e-4f50-6172-8394-a5b6c7d8e9fa"
            })
    void what_only_looks_like_an_id_is_none(String text) {
        assertThat(Parameters.id(text)).isEmpty();
        assertThatThrownBy(() -> Parameters.uuid(text)).isInstanceOf(BadParameter.class);
    }
}
