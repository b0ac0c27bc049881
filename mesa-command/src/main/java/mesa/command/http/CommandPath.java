package mesa.command.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.api.DomainCommand;
import mesa.api.wire.Vocabulary;
import mesa.http.Problem;
import mesa.http.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Where a command is sent: {@code /{plural}/{id}/{verb}}, or {@code /{plural}} for one that
 * creates.
 *
 * @param id null when the sender leaves it to us
 * @param verb null when the body names it, or the feature's creating verb is meant
 */
record CommandPath(String feature, @Nullable UUID id, @Nullable String verb) {
    /** Nothing of ours is longer. */
    private static final int LONGEST = 200;

    private static final Map<String, String> FEATURES =
            Vocabulary.commands().keySet().stream()
                    .map(Vocabulary::featureOf)
                    .distinct()
                    .collect(Collectors.toMap(Vocabulary::plural, f -> f));

    private static final Map<String, List<String>> VERBS =
            Vocabulary.commands().keySet().stream()
                    .collect(
                            Collectors.groupingBy(
                                    Vocabulary::featureOf,
                                    TreeMap::new,
                                    Collectors.mapping(CommandPath::verbOf, Collectors.toList())));

    /** Whether the first part of a path below {@code /api/v1/} names a feature with commands. */
    static boolean isOfCommands(String path) {
        int end = path.indexOf('/');
        return FEATURES.containsKey(end < 0 ? path : path.substring(0, end));
    }

    /**
     * @param path below {@code /api/v1/}, as it was sent, undecoded
     * @throws ProblemException with a problem when it is no address of ours
     */
    static CommandPath parse(String path) {
        if (path.length() > LONGEST || !path.chars().allMatch(CommandPath::plain)) {
            throw new ProblemException(Problem.of(ProblemType.BAD_ADDRESS).build());
        }
        List<String> parts = List.of(path.split("/", -1));
        if (parts.size() > 3 || parts.stream().anyMatch(p -> p.isEmpty() || p.startsWith("."))) {
            throw new ProblemException(Problem.of(ProblemType.BAD_ADDRESS).build());
        }
        String feature = FEATURES.get(parts.getFirst());
        if (feature == null) {
            throw new ProblemException(
                    Problem.of(ProblemType.UNKNOWN_FEATURE)
                            .with("feature", parts.getFirst())
                            .with("known", FEATURES.keySet().stream().sorted().toList())
                            .build());
        }
        return new CommandPath(
                feature,
                parts.size() > 1 ? id(parts.get(1)) : null,
                parts.size() > 2 ? parts.get(2) : null);
    }

    /** The command a verb of this feature names. */
    Class<? extends DomainCommand> command(String word) {
        return Vocabulary.command(feature + "." + word)
                .orElseThrow(() -> new ProblemException(unknown(feature + "." + word)));
    }

    /** The command meant when nothing names one: the feature's first, which creates its stream. */
    Class<? extends DomainCommand> creatingCommand() {
        return Objects.requireNonNull(Vocabulary.creating().get(feature));
    }

    /** Tells what can be sent instead. */
    static Problem unknown(String command) {
        int dot = command.indexOf('.');
        String feature = dot < 0 ? command : command.substring(0, dot);
        return Problem.of(ProblemType.UNKNOWN_COMMAND)
                .with("command", command)
                .with("verbs", VERBS.getOrDefault(feature, List.of()))
                .build();
    }

    static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_ID).with("id", shortened(text)).build(), e);
        }
        throw new ProblemException(
                Problem.of(ProblemType.BAD_ID).with("id", shortened(text)).build());
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static boolean plain(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '/'
                || c == '.';
    }

    private static String verbOf(String name) {
        return name.substring(name.indexOf('.') + 1);
    }
}
