package mesa.command.store.axon;

import java.util.List;
import mesa.api.Tag;
import mesa.command.store.AppendResult;
import mesa.command.store.CommandKey;
import mesa.command.store.Guard;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What an append depends on beside its stream, carried by the unit of work. */
public record AppendTerms(List<Tag> tags, List<Guard> guards, @Nullable CommandKey key) {
    private static final String TERMS = AppendTerms.class.getName();
    private static final String VERDICT = AppendResult.class.getName();
    private static final AppendTerms NONE = new AppendTerms(List.of(), List.of(), null);

    /** Makes these the terms of the current unit of work. */
    public void apply() {
        CurrentUnitOfWork.get().resources().put(TERMS, this);
    }

    /** What became of the append, once the unit of work has committed. */
    public static @Nullable AppendResult appendResult(UnitOfWork<?> unit) {
        return unit.getResource(VERDICT);
    }

    static AppendTerms current() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrDefaultResource(TERMS, NONE)
                : NONE;
    }

    static void remember(AppendResult appendResult) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().resources().put(VERDICT, appendResult);
        }
    }
}
