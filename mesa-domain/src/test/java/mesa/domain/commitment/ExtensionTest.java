package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.DUE;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.started;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.commitment.ClockRejection.NotThatDayYet;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.ExtensionCommand.GrantExtension;
import mesa.api.commitment.ExtensionCommand.LapseExtension;
import mesa.api.commitment.ExtensionCommand.RequestExtension;
import mesa.api.commitment.ExtensionEvent.ExtensionGranted;
import mesa.api.commitment.ExtensionEvent.ExtensionLapsed;
import mesa.api.commitment.ExtensionRejection.AskedTooLate;
import mesa.api.commitment.ExtensionRejection.BeyondTheLimits;
import mesa.api.commitment.ExtensionRejection.CauseAndPlanMissing;
import mesa.api.commitment.ExtensionRejection.ExtensionPending;
import mesa.api.commitment.ExtensionRejection.GrantedByRequester;
import mesa.api.commitment.ExtensionRejection.NewDateNotLater;
import mesa.api.commitment.ExtensionRejection.NoExtensionPending;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

class ExtensionTest {
    private static RequestExtension until(LocalDate day) {
        return new RequestExtension(COMMITMENT, day, "Demora de contratación", "Nuevo proceso");
    }

    private static Story asked(LocalDate day) {
        return started().done(until(day));
    }

    @Test
    void moves_the_date_and_keeps_the_original() {
        Story story = asked(LocalDate.of(2023, 3, 31)).as(chair());
        ExtensionGranted event =
                story.when(new GrantExtension(COMMITMENT, null))
                        .thenAccepted(ExtensionGranted.class);
        assertThat(event.originalDue()).isEqualTo(DUE);
        assertThat(event.to()).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(story.facts(COMMITMENT, CommitmentFacts.class).due())
                .hasValue(LocalDate.of(2023, 3, 31));
        assertThat(story.facts(COMMITMENT, CommitmentFacts.class).originalDue()).hasValue(DUE);
    }

    @Test
    void is_asked_before_the_due_date() {
        started()
                .at("2022-12-31T09:00-05:00")
                .when(until(LocalDate.of(2023, 3, 31)))
                .thenRefused(new AskedTooLate(COMMITMENT, DUE));
    }

    @Test
    void states_a_cause_and_a_plan() {
        started()
                .when(new RequestExtension(COMMITMENT, LocalDate.of(2023, 3, 31), "Demora", " "))
                .thenRefused(new CauseAndPlanMissing(COMMITMENT));
    }

    @Test
    void asks_for_a_later_date() {
        started()
                .when(until(LocalDate.of(2022, 6, 30)))
                .thenRefused(new NewDateNotLater(COMMITMENT, DUE, LocalDate.of(2022, 6, 30)));
    }

    @Test
    void goes_to_the_mesa_beyond_half_of_the_original_term() {
        asked(LocalDate.of(2023, 12, 31))
                .as(chair())
                .when(new GrantExtension(COMMITMENT, null))
                .thenRefused(new BeyondTheLimits(COMMITMENT, 1, 2, 365, 182));
    }

    @Test
    void is_granted_by_somebody_else() {
        asked(LocalDate.of(2023, 3, 31))
                .as(new Caller("u2", Set.of(Role.CHAIR), null))
                .when(new GrantExtension(COMMITMENT, null))
                .thenRefused(new GrantedByRequester(COMMITMENT));
    }

    @Test
    void lapses_unanswered_with_the_due_date() {
        asked(LocalDate.of(2023, 3, 31))
                .as(Caller.SYSTEM)
                .when(new LapseExtension(COMMITMENT, DUE))
                .thenRefused(new NotThatDayYet(COMMITMENT, DUE));
        asked(LocalDate.of(2023, 3, 31))
                .at("2023-01-01T00:00-05:00")
                .as(Caller.SYSTEM)
                .when(new LapseExtension(COMMITMENT, DUE))
                .thenAccepted(new ExtensionLapsed(COMMITMENT, DUE));
    }

    @Test
    void one_request_at_a_time() {
        asked(LocalDate.of(2023, 3, 31))
                .when(until(LocalDate.of(2023, 4, 30)))
                .thenRefused(new ExtensionPending(COMMITMENT, LocalDate.of(2023, 3, 31)));
        started()
                .as(chair())
                .when(new GrantExtension(COMMITMENT, null))
                .thenRefused(new NoExtensionPending(COMMITMENT));
    }
}
