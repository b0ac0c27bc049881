package mesa.query.web.forms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.Id;
import mesa.query.projection.Snapshot;
import mesa.query.web.Language;

/** Lets people choose and read streams of one type by their names instead of their ids. */
public interface Picker {
    Class<? extends Id> type();

    /** What the caller can choose, in the order people look for it. */
    List<Option> options(Snapshot snapshot, Language language, Caller caller);

    /** The name of one; nothing when it is not known at this moment. */
    Optional<String> name(Snapshot snapshot, Language language, UUID id);
}
