package mesa.command.reaction;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while a reaction stands still or a timer cannot be fired; says which and why. */
final class ReactionsHealth extends AbstractHealthIndicator {
    private final Reactions reactions;

    ReactionsHealth(Reactions reactions) {
        super("The reactions cannot be asked");
        this.reactions = reactions;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long failing = reactions.timers().failing();
        health.up()
                .withDetail("leads", reactions.leads())
                .withDetail("timersWaiting", reactions.timers().waiting())
                .withDetail("timersFailing", failing);
        for (ReactionCheckpoint one : reactions.standings()) {
            Throwable why = one.failure();
            if (why != null) {
                health.down()
                        .withDetail(
                                one.name,
                                "stands still after position "
                                        + one.position()
                                        + ": "
                                        + why.getMessage());
            }
        }
        Throwable failure = reactions.failure();
        if (failure != null) {
            health.down().withDetail("why", String.valueOf(failure.getMessage()));
        }
        if (failing > 0) {
            health.down();
        }
    }
}
