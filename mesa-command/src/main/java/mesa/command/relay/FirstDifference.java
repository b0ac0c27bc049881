package mesa.command.relay;

import java.time.Duration;
import mesa.command.relay.TopicCheck.Difference;
import mesa.command.store.Doubt;
import mesa.command.store.Journal;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whoever knows an end of the journal knows only that something up to there is another. The topic
 * says where that begins: it is read once for each doubt, and not for longer than a moment.
 */
final class FirstDifference {
    private static final Logger LOG = LoggerFactory.getLogger(FirstDifference.class);
    private static final Duration MOST = Duration.ofSeconds(20);

    private final Journal journal;
    private final RelaySettings settings;
    private final Loading loading;
    private @Nullable Doubt asked;
    private @Nullable Doubt answer;

    FirstDifference(Journal journal, RelaySettings settings, Loading loading) {
        this.journal = journal;
        this.settings = settings;
        this.loading = loading;
    }

    /** What was found for this doubt before; null when nobody has looked yet. */
    @Nullable Doubt known(Doubt doubt) {
        return doubt.equals(asked) ? answer : null;
    }

    /** The doubt with the first position that differs, as far as it can be found. */
    Doubt search(Doubt doubt) {
        long end =
                switch (doubt) {
                    case Doubt.Forked(long position) -> position;
                    case Doubt.Behind(long first, _) -> first;
                    case Doubt.Foreign _, Doubt.Unchecked _ -> -1;
                };
        if (end < 0) {
            return doubt;
        }
        try {
            TopicRoute route = TopicRoute.journal(settings);
            Difference first =
                    new TopicReader(settings, route, journal, loading.fresh(), -1).first(MOST);
            Doubt found =
                    first == null || first.position() >= end
                            ? doubt
                            : new Doubt.Forked(first.position());
            asked = doubt;
            answer = found;
            return found;
        } catch (KafkaException away) {
            LOG.debug("The topic could not be read", away);
            return doubt;
        }
    }
}
