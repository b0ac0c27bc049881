package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mesa.api.Caller;
import mesa.api.limit.Days;
import mesa.api.limit.TextKind;
import mesa.api.wire.InputValidator;
import mesa.command.dispatch.Precondition;
import mesa.domain.Context;
import mesa.http.Fact;
import mesa.http.Problem;
import mesa.http.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What a request says beside its body.
 *
 * @param key the sender's {@code Idempotency-Key}, made unique over all senders
 */
record RequestOptions(
        boolean dryRun,
        @Nullable Instant occurredAt,
        @Nullable String legalBasis,
        Precondition precondition,
        @Nullable String key) {
    private static final Set<String> PARAMETERS = Set.of("dryRun", "occurredAt", "legalBasis");
    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    static RequestOptions in(HttpServletRequest request, Caller caller, HttpSettings settings) {
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!PARAMETERS.contains(name) || values.length != 1) {
                        throw new ProblemException(
                                Problem.of(ProblemType.UNKNOWN_PARAMETER)
                                        .with("parameter", name)
                                        .with("known", PARAMETERS.stream().sorted().toList())
                                        .build());
                    }
                });
        boolean dryRun = flag(request, "dryRun");
        return new RequestOptions(
                dryRun,
                occurredAt(request.getParameter("occurredAt")),
                legalBasis(request.getParameter("legalBasis")),
                precondition(request, dryRun, settings),
                key(request.getHeader("Idempotency-Key"), caller));
    }

    static @Nullable Instant occurredAt(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant instant =
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(Context.ZONE).toInstant()
                            : OffsetDateTime.parse(text).toInstant();
            if (Days.contain(instant)) {
                // Finer than that no row of a read model can say it.
                return instant.truncatedTo(ChronoUnit.MICROS);
            }
            throw new ProblemException(wrong("occurredAt", occurred()));
        } catch (DateTimeParseException e) {
            throw new ProblemException(wrong("occurredAt", occurred()), e);
        }
    }

    static @Nullable String legalBasis(@Nullable String text) {
        return text == null
                ? null
                : InputValidator.text("legalBasis", text, TextKind.REFERENCE, 500);
    }

    /** The version a line of a batch says was seen, as {@code If-Match} says it for one command. */
    static Precondition seen(String text) {
        if (text.strip().equals("*")) {
            return new Precondition.Exists();
        }
        if (!VERSION.matcher(text.strip()).matches()) {
            throw new ProblemException(wrong("ifMatch", Fact.of(Fact.Kind.VERSION, "7")));
        }
        return new Precondition.Version(Long.parseLong(text.strip()));
    }

    static @Nullable String key(@Nullable String key, Caller caller) {
        if (key == null) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(wrong("Idempotency-Key", Fact.of(Fact.Kind.KEY, 200)));
        }
        // Hashed, because user and key together may be longer than the journal keeps.
        UUID user = UUID.nameUUIDFromBytes(caller.user().getBytes(StandardCharsets.UTF_8));
        return "http/" + user + "/" + key;
    }

    private static Precondition precondition(
            HttpServletRequest request, boolean dryRun, HttpSettings settings) {
        String noneMatch = request.getHeader("If-None-Match");
        if ("*".equals(noneMatch)) {
            return new Precondition.Version(-1);
        }
        String match = request.getHeader("If-Match");
        if (match == null) {
            // A rehearsal changes nothing, and tells the version it was decided on.
            return strict(request, settings) && !dryRun
                    ? new Precondition.Unsaid()
                    : Precondition.NONE;
        }
        if (match.strip().equals("*")) {
            return new Precondition.Exists();
        }
        Matcher etag = ETAG.matcher(match.strip());
        if (!etag.matches()) {
            throw new ProblemException(wrong("If-Match", Fact.of(Fact.Kind.VERSION, "\"7\"")));
        }
        return new Precondition.Version(Long.parseLong(etag.group(1)));
    }

    static boolean strict(HttpServletRequest request, HttpSettings settings) {
        String prefer = request.getHeader("Prefer");
        return switch (settings.ifMatch()) {
            case ALWAYS -> true;
            case ASKED -> prefer != null && prefer.replace(" ", "").contains("handling=strict");
        };
    }

    static boolean flag(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return switch (value) {
            case null -> false;
            case "false" -> false;
            case "true", "" -> true;
            default ->
                    throw new ProblemException(wrong(name, Fact.oneOf(List.of("true", "false"))));
        };
    }

    private static Fact occurred() {
        return Fact.of(Fact.Kind.OCCURRED, Days.FIRST, Days.LAST);
    }

    private static Problem wrong(String what, Fact valid) {
        return Problem.of(ProblemType.WRONG_PARAMETER)
                .with("parameter", what)
                .with("valid", valid)
                .build();
    }
}
