package mesa.command.door;

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
    private final States states;

    JournalLookup(Journal journal, States states) {
        this.journal = journal;
        this.states = states;
    }

    @Override
    public <F> Optional<F> facts(Id id, Class<F> kind) {
        Folded folded = states.fresh(id.stream());
        return folded.exists() ? Optional.of(kind.cast(folded.state())) : Optional.empty();
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
        return Addressed.by(command).stream();
    }
}
