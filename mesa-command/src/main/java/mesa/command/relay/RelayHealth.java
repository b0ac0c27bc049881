package mesa.command.relay;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the leader on this node cannot send. */
final class RelayHealth extends AbstractHealthIndicator {
    private final Relay relay;

    RelayHealth(Relay relay) {
        super("The relay cannot be asked");
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Throwable failure = relay.failure();
        health.up().withDetail("leads", relay.leads()).withDetail("lag", relay.lag());
        String missing = relay.topicTrouble();
        if (missing != null) {
            health.down().withDetail("why", missing);
        } else if (failure != null) {
            health.down().withDetail("why", String.valueOf(failure.getMessage()));
        }
    }
}
