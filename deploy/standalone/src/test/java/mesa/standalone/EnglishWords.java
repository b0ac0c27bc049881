package mesa.standalone;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * English words without which hardly any English sentence is made, and which no Spanish sentence
 * has. What is joined by a hyphen or a dot is a name: {@code If-Match}, {@code page.next}.
 */
final class EnglishWords {
    private static final Pattern WORD =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_./:{=&\"-])(?:the|of|and|is|not|must|are|was|were|be|been|has|have|had"
                            + "|will|would|this|that|these|those|with|without|from|by|for|to|on|at|it|its"
                            + "|they|their|which|who|whose|when|where|what|why|how|or|if|than|there"
                            + "|here|can|could|should|shall|does|did|any|all|each|every|yes|only"
                            + "|also|already|still|yet|nothing|nobody|something|somebody|you|your|we"
                            + "|our|before|after|until|while|since|because|about|into|over|under|between"
                            + "|both|other|another|more|most|least|first|last|new|old|name|list|page"
                            + "|date|day|days|month|year|unknown|none|open|closed|done|search)"
                            + "(?![\\p{L}\\p{N}_=/:-]|\\.\\p{L})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private EnglishWords() {}

    /** Each with what stands around it. */
    static List<String> in(String text) {
        return WORD.matcher(text).results().map(found -> around(text, found)).distinct().toList();
    }

    private static String around(String text, MatchResult found) {
        return text.substring(
                Math.max(0, found.start() - 40), Math.min(text.length(), found.end() + 40));
    }

    /** What people read of a page: no code, no addresses, nothing marked as of another language. */
    static String read(String html) {
        return html.replaceAll("(?s)<(script|style|svg|pre|code|kbd)\\b.*?</\\1>", " ")
                .replaceAll("(?s)<a [^>]*hreflang=\"en\".*?</a>", " ")
                .replaceAll("(?s)<([a-z]+) [^>]*lang=\"en\".*?</\\1>", " ")
                .replaceAll("(?s)<!--.*?-->", " ")
                .replaceAll(
                        "<[^>]*?(?:title|alt|aria-label|placeholder)=\"([^\"]*)\"[^>]*>", " $1 ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
