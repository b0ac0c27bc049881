package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import mesa.api.Caller;
import mesa.api.Role;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a whole batch, by whom.
 *
 * @param settle whether what follows from a line happens before the next one
 * @param more whether another batch of the same past comes after this one
 * @param hold whose later timers wait meanwhile: the sender's, by the {@code import} it names
 * @param strict whether a line that changes what exists must say which version was seen
 */
record BatchAsked(
        Caller sender,
        boolean dryRun,
        boolean settle,
        boolean more,
        String hold,
        boolean strict,
        Language language) {
    private static final Pattern IMPORT = Pattern.compile("[A-Za-z0-9-]{1,100}");

    /**
     * @throws Wrong with 401 for somebody unknown, before anything of the body is read, and with
     *     403 for others than administrators where timers would be held
     */
    static BatchAsked in(HttpServletRequest request, HttpSettings settings) {
        Caller sender = Allowed.known(request);
        boolean dryRun = Asked.flag(request, "dryRun");
        boolean settle = Asked.flag(request, "settle");
        boolean more = Asked.flag(request, "more");
        if (settle || more) {
            Allowed.only(Set.of(Role.ADMIN), request);
        }
        return new BatchAsked(
                sender,
                dryRun,
                settle && !dryRun,
                more,
                sender.user() + "/" + name(request.getParameter("import")),
                Asked.strict(request, settings),
                Language.of(request.getHeader("Accept-Language")));
    }

    private static String name(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (!IMPORT.matcher(text).matches()) {
            throw new Wrong(
                    Problem.of(400, "wrong-parameter")
                            .with("parameter", "import")
                            .with("valid", "A–Z, a–z, 0–9, -")
                            .build());
        }
        return text;
    }
}
