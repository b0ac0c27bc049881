package mesa.standalone;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.wire.Vocabulary;

/** {@code deploy/docs/access.md}: which role may send which command. */
final class AccessPage {
    private static final String HEAD =
            """
            # Access

            Who may send which command, written from the code. Nobody else may, and the administrator
            is not implied. `own` means that a delegate acts for the institution named in that field and
            for no other. Secretariat and chair are roles of the whole platform, or of one mesa
            (`user.appoint`): then they count for what belongs to that mesa, and for nothing else.
            Deciders narrow it further where a rule says so.

            """;

    private AccessPage() {}

    static String write() {
        List<Role> columns = Arrays.stream(Role.values()).filter(AccessPage::isUsed).toList();
        var page = new StringBuilder(HEAD);
        page.append("| command | address |");
        columns.forEach(role -> page.append(' ').append(word(role)).append(" |"));
        page.append(" own |\n|---|---|").append(":-:|".repeat(columns.size())).append("---|\n");
        Vocabulary.commands().forEach((name, command) -> page.append(line(name, command, columns)));
        return page.toString();
    }

    private static boolean isUsed(Role role) {
        return Vocabulary.commands().values().stream()
                .anyMatch(command -> roles(command).contains(role));
    }

    private static List<Role> roles(Class<? extends DomainCommand> command) {
        MayUse mayUse = command.getAnnotation(MayUse.class);
        return mayUse == null ? List.of() : List.of(mayUse.value());
    }

    private static String line(
            String name, Class<? extends DomainCommand> command, List<Role> columns) {
        int dot = name.indexOf('.');
        MayUse mayUse = command.getAnnotation(MayUse.class);
        return "| `%s` | `/api/v1/%s/{id}/%s` | %s | %s |%n"
                .formatted(
                        name,
                        Vocabulary.plural(name.substring(0, dot)),
                        name.substring(dot + 1),
                        columns.stream()
                                .map(role -> roles(command).contains(role) ? "●" : "")
                                .collect(Collectors.joining(" | ")),
                        mayUse == null || mayUse.own().isEmpty() ? "" : "`" + mayUse.own() + "`");
    }

    private static String word(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }
}
