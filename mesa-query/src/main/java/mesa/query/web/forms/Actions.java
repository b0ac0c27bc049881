package mesa.query.web.forms;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.wire.Vocabulary;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.Reader;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;

/** What the signed-in reader may ask for. The door decides; this only spares people vain clicks. */
@Component
public final class Actions {
    private final Wording words;

    Actions(Wording words) {
        this.words = words;
    }

    /** One thing that can be asked for. */
    public record Action(String label, String href) {}

    /** The commands of a feature for one of its streams, without those that create one. */
    public List<Action> on(PageRequest request, String feature, UUID stream, String... creating) {
        Set<String> without = Set.of(creating);
        return Vocabulary.commands().keySet().stream()
                .filter(name -> name.startsWith(feature + ".") && !without.contains(name))
                .flatMap(name -> one(request, name, stream, "").stream())
                .toList();
    }

    /** Commands by name that create a stream. */
    public List<Action> creating(PageRequest request, String... names) {
        return Arrays.stream(names)
                .filter(name -> possible(request, name))
                .map(name ->
                        new Action(
                                words.label(name, request.language()),
                                request.to(PathWord.ACTIONS, name)))
                .toList();
    }

    /**
     * One command on one stream, if the reader may; for buttons in the place where they belong.
     *
     * @param query values to begin with, such as {@code actor=…}
     */
    public List<Action> one(PageRequest request, String name, UUID stream, String query) {
        return possible(request, name)
                ? List.of(
                        new Action(
                                words.label(name, request.language()),
                                request.to(PathWord.ACTIONS, name, stream)
                                        + "?to="
                                        + request.path()
                                        + (query.isEmpty() ? "" : "&" + query)))
                : List.of();
    }

    static boolean may(Reader reader, String name) {
        return reader.isAnySomewhere(roles(name));
    }

    private static boolean possible(PageRequest request, String name) {
        return request.asOf().isNow()
                && Vocabulary.command(name).isPresent()
                && may(request.reader(), name);
    }

    private static Collection<Role> roles(String name) {
        Class<? extends DomainCommand> type =
                Vocabulary.command(name)
                        .orElseThrow(() -> new IllegalArgumentException("No command " + name));
        MayUse may = type.getAnnotation(MayUse.class);
        return may == null ? List.of() : List.of(may.value());
    }
}
