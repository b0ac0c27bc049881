package mesa.query.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

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
}
