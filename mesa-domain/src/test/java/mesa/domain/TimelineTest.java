package mesa.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Timeline<Integer, String> TWO =
            Timeline.<Integer, String>empty().with(10, "ten").with(20, "twenty");

    @Test
    void tells_what_held_from_its_first_moment_on() {
        assertThat(TWO.at(9)).isEmpty();
        assertThat(TWO.at(10)).hasValue("ten");
        assertThat(TWO.at(19)).hasValue("ten");
        assertThat(TWO.at(20)).hasValue("twenty");
    }

    @Test
    void takes_what_was_recorded_late_in_its_place() {
        Timeline<Integer, String> three = TWO.with(15, "fifteen").with(5, "five");
        assertThat(three.entries())
                .extracting(Timeline.Entry::value)
                .containsExactly("five", "ten", "fifteen", "twenty");
        assertThat(three.last()).hasValue(new Timeline.Entry<>(20, "twenty"));
    }

    @Test
    void among_equal_moments_the_last_recorded_counts() {
        assertThat(TWO.with(10, "again").at(10)).hasValue("again");
        assertThat(TWO.with(20, "again").at(20)).hasValue("again");
    }

    @Test
    void has_no_last_before_anything_held() {
        assertThat(Timeline.<Integer, String>empty().last()).isEmpty();
    }
}
