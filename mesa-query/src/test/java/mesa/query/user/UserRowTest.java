package mesa.query.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mesa.api.user.UserId;
import mesa.api.user.UserKind;
import org.junit.jupiter.api.Test;

class UserRowTest {
    private static final Instant CUT = Instant.parse("2026-03-01T10:00:00Z");

    private static UserRow row(boolean active) {
        var user = new UserId(UUID.randomUUID());
        return new UserRow(
                user, 3, UserKind.PERSON, "Archivo", List.of(), List.of(), null, active, CUT);
    }

    @Test
    void tokens_from_before_a_right_was_taken_away_are_worth_nothing() {
        assertThat(row(true).worthlessUpTo()).isEqualTo(CUT);
    }

    @Test
    void no_token_of_somebody_deactivated_is_worth_anything_whoever_issued_it() {
        assertThat(row(false).worthlessUpTo()).isEqualTo(Instant.MAX);
    }
}
