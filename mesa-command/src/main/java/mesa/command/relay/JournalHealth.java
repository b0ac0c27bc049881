package mesa.command.relay;

import mesa.command.store.Doubt;
import mesa.command.store.Journal;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while nothing is accepted because the journal is not what was published. */
final class JournalHealth extends AbstractHealthIndicator {
    private final Journal journal;

    JournalHealth(Journal journal) {
        super("The journal cannot be asked");
        this.journal = journal;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Doubt doubt = journal.doubt();
        if (doubt == null) {
            health.up();
        } else {
            health.down().withDetail("why", doubt.text());
        }
    }
}
