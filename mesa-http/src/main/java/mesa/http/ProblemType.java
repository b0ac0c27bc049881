package mesa.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every problem type (RFC 9457) that either side answers, beside the refusals of the domain. Its
 * words are in {@code mesa/api/problem}; its page is {@code /problems/} and its name.
 */
public enum ProblemType {
    BAD_ADDRESS(400),
    BAD_ID(400),
    BAD_PARAMETER(400),
    BAD_REQUEST(400),
    BATCH_LINE(400),
    NOT_CSV(400),
    NOT_JSON(400),
    REFUSED_VALUE(400),
    TWO_IDS(400),
    UNKNOWN_COLUMN(400),
    UNKNOWN_COMPONENT(400),
    UNKNOWN_PARAMETER(400),
    WHAT_TO_REBUILD(400),
    WHAT_TO_SKIP(400),
    WRONG_DOCUMENT(400),
    WRONG_PARAMETER(400),
    WRONG_SHAPE(400),
    WRONG_VALUE(400),
    UNAUTHORIZED(401),
    ACTING_FOR(403),
    FORBIDDEN(403),
    KEPT_BACK(403),
    NOT_OWN_WEBHOOK(403),
    OTHER_INSTITUTION(403),
    OTHER_MESA(403),
    NO_SUCH_ITEM(404),
    NO_SUCH_LIST(404),
    NO_SUCH_LOGIN(404),
    NO_SUCH_READ_MODEL(404),
    NO_SUCH_WEBHOOK(404),
    NOT_FOUND(404),
    UNKNOWN_COMMAND(404),
    UNKNOWN_FEATURE(404),
    WRONG_METHOD(405),
    CONTENDED(409),
    FEED_GONE(410),
    NOTHING_RECORDED(412),
    STALE_VERSION(412),
    TOO_LARGE(413),
    NOT_JSON_LINES(415),
    NOT_JSON_TYPE(415),
    ACTING_FOR_THE_PAST(422),
    FOREIGN_TOPIC(422),
    IN_THE_FUTURE(422),
    KEY_REUSED(422),
    NOT_ADMITTED(422),
    NOT_STOPPED_THERE(422),
    REHEARSAL_FULL(422),
    REPLAY_BEYOND_NEXT(422),
    TOPIC_NOT_EMPTY(422),
    WEBHOOK_REFUSED(422),
    IF_MATCH_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    FAILED(500),
    FAILED_REQUEST(500),
    BUSY(503),
    DOCUMENT_NOT_KEPT(503),
    JOURNAL_BEHIND(503),
    JOURNAL_FOREIGN(503),
    JOURNAL_FORKED(503),
    JOURNAL_UNCHECKED(503),
    OUTCOME_UNKNOWN(503),
    POSITION_NOT_REACHED(503),
    RIGHTS_IN_DOUBT(503),
    STANDS_STILL(503),
    STORAGE_FULL(503),
    TOO_MANY_STREAMS(503),
    UNAVAILABLE(503),
    VIEWS_UNAVAILABLE(503);

    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z0-9-]+)}");

    private final int status;
    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    ProblemType(int status) {
        this.status = status;
    }

    /** The type of that word, for example {@code stale-version}. */
    public static Optional<ProblemType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    /** The last part of its address, for example {@code stale-version}. */
    public String word() {
        return word;
    }

    /** What it is usually answered with. */
    public int status() {
        return status;
    }

    public String title(Locale language) {
        return ProblemWords.get(word + ".title", language);
    }

    /** Its sentence as somebody might meet it, with an example or a word in each hole. */
    public String example(Locale language) {
        return HOLE.matcher(detail(language))
                .replaceAll(hole ->
                        Matcher.quoteReplacement(
                                ProblemWords.get("example." + hole.group(1), language)));
    }

    /** Its sentence, with a {@code {hole}} for each member that fills it. */
    public String detail(Locale language) {
        return ProblemWords.get(word, language);
    }
}
