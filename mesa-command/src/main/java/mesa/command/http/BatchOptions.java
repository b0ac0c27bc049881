package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.http.Fact;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.http.WantedLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a whole batch, by whom.
 *
 * @param settle whether what follows from a line happens before the next one
 * @param more whether another batch of the same past comes after this one
 * @param hold whose later timers wait meanwhile: the sender's, by the {@code import} it names
 * @param strict whether a line that changes what exists must say which version was seen
 */
record BatchOptions(
        Caller sender,
        boolean dryRun,
        boolean settle,
        boolean more,
        String hold,
        boolean strict,
        Locale language) {
    private static final Pattern IMPORT = Pattern.compile("[A-Za-z0-9-]{1,100}");

    /**
     * @throws ProblemException with 401 for somebody unknown, before anything of the body is read,
     *     and with 403 for others than administrators where timers would be held
     */
    static BatchOptions in(HttpServletRequest request, HttpSettings settings) {
        Caller sender = RoleCheck.known(request);
        boolean dryRun = RequestOptions.flag(request, "dryRun");
        boolean settle = RequestOptions.flag(request, "settle");
        boolean more = RequestOptions.flag(request, "more");
        if (settle || more) {
            RoleCheck.only(Set.of(Role.ADMIN), request);
        }
        return new BatchOptions(
                sender,
                dryRun,
                settle && !dryRun,
                more,
                sender.user() + "/" + name(request.getParameter("import")),
                RequestOptions.strict(request, settings),
                WantedLanguage.of(request));
    }

    private static String name(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (!IMPORT.matcher(text).matches()) {
            throw new ProblemException(
                    Problem.of(ProblemType.WRONG_PARAMETER)
                            .with("parameter", "import")
                            .with("valid", Fact.of(Fact.Kind.IMPORT_NAME))
                            .build());
        }
        return text;
    }
}
