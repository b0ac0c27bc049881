package mesa.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.function.Supplier;
import mesa.api.wire.Json;
import mesa.query.projection.NotReached;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a question is told that a door could not answer. */
class QueryProblemsTest {
    @RestController
    static final class Failing {
        private final Supplier<RuntimeException> failure;

        Failing(Supplier<RuntimeException> failure) {
            this.failure = failure;
        }

        @GetMapping("/")
        void fail() {
            throw failure.get();
        }
    }

    private static MockMvc door(Supplier<RuntimeException> failure) {
        return MockMvcBuilders.standaloneSetup(new Failing(failure))
                .setControllerAdvice(new QueryProblems())
                .build();
    }

    @Test
    void a_fault_of_ours_is_not_told_as_one_of_the_reader() {
        var fault = new IllegalArgumentException("class X is not the row of a read model");
        assertThatThrownBy(() -> door(() -> fault).perform(get("/"))).rootCause().isSameAs(fault);
    }

    @Test
    void a_position_that_is_not_reached_is_worth_another_try_in_the_readers_language()
            throws Exception {
        for (String language : new String[] {"es", "en"}) {
            MockHttpServletResponse answer =
                    door(() -> new NotReached(12, 7))
                            .perform(get("/").header("Accept-Language", language))
                            .andReturn()
                            .getResponse();
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
            assertThat(answer.getHeader("Content-Language")).isEqualTo(language);
            JsonNode told = Json.MAPPER.readTree(answer.getContentAsByteArray());
            assertThat(told.path("type").asString()).isEqualTo("/problems/position-not-reached");
            assertThat(told.path("detail").asString()).contains("12", "7").doesNotContain("{");
            assertThat(told.path("position").asLong()).isEqualTo(7);
        }
    }
}
