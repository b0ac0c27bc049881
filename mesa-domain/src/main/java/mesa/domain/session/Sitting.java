package mesa.domain.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.session.Seat;
import mesa.domain.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * How a session stands as a sitting.
 *
 * @param required members needed for a quorum, as it opened
 * @param open whether it sat, over time; recesses are holes
 * @param lastAct nothing is recorded as having happened before it
 */
record Sitting(
        Stage stage,
        @Nullable String code,
        @Nullable Integer edition,
        @Nullable ActorId chair,
        List<Seat> seats,
        int required,
        boolean stateAndSociety,
        Timeline<Instant, Boolean> open,
        @Nullable LocalDate heldOn,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        Instant lastAct) {
    /** The stages of a session. */
    enum Stage {
        SCHEDULED,
        OPEN,
        IN_RECESS,
        CLOSED,
        FAILED,
        DOCUMENTED;

        boolean over() {
            return this == CLOSED || this == FAILED || this == DOCUMENTED;
        }
    }

    static final Sitting AHEAD =
            new Sitting(
                    Stage.SCHEDULED,
                    null,
                    null,
                    null,
                    List.of(),
                    1,
                    false,
                    Timeline.empty(),
                    null,
                    null,
                    null,
                    Instant.MIN);

    Sitting at(Stage next, boolean sits, Instant at) {
        return new Sitting(
                next,
                code,
                edition,
                chair,
                seats,
                required,
                stateAndSociety,
                open.with(at, sits),
                heldOn,
                openedAt,
                next.over() ? at : closedAt,
                at);
    }

    Sitting actedAt(Instant at) {
        return at.isAfter(lastAct)
                ? new Sitting(
                        stage,
                        code,
                        edition,
                        chair,
                        seats,
                        required,
                        stateAndSociety,
                        open,
                        heldOn,
                        openedAt,
                        closedAt,
                        at)
                : this;
    }

    boolean entitled(ActorId actor) {
        return seats.stream().anyMatch(seat -> seat.vote() && seat.actor().equals(actor));
    }

    int entitled() {
        return (int) seats.stream().filter(Seat::vote).count();
    }
}
