package mesa.command.dispatch;

import java.util.List;
import java.util.Optional;
import mesa.api.DomainCommand;
import mesa.api.Id;
import mesa.api.StreamId;
import mesa.api.Tag;
import mesa.command.store.Journal;
import mesa.domain.Lookup;

/** Looks at other streams as the journal has them now, for those who decide nothing by it. */
public final class JournalLookup implements Lookup {
    private final Journal journal;
    private final StateCache stateCache;

    JournalLookup(Journal journal, StateCache stateCache) {
        this.journal = journal;
        this.stateCache = stateCache;
    }

    @Override
    public <F> Optional<F> facts(Id id, Class<F> kind) {
        VersionedState versionedState = stateCache.fresh(id.stream());
        return versionedState.exists()
                ? Optional.of(kind.cast(versionedState.state()))
                : Optional.empty();
    }

    @Override
    public List<StreamId> tagged(Tag tag) {
        return journal.tagged(tag);
    }

    @Override
    public long count(Tag tag) {
        return journal.count(tag);
    }

    /** The stream a command addresses. */
    public static StreamId streamOf(DomainCommand command) {
        return TargetStream.by(command).stream();
    }
}
