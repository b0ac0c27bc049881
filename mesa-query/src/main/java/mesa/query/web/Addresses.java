package mesa.query.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes and translates addresses. */
final class Addresses {
    private Addresses() {}

    /** {@code /es/mesas/MNMH/historia}; segments are translated, everything else is encoded. */
    static String path(Language language, Object... parts) {
        StringBuilder path = new StringBuilder("/").append(language.tag());
        for (Object part : parts) {
            path.append('/');
            path.append(part instanceof PathWord s ? s.in(language) : encode(part.toString()));
        }
        return path.toString();
    }

    /** The segments after the language, decoded. */
    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        String[] raw = path.split("/", -1);
        for (int i = 2; i < raw.length; i++) {
            if (!raw[i].isEmpty()) {
                segments.add(decode(raw[i].replace("+", "%2B")));
            }
        }
        return segments;
    }

    /** The same page in the other language. */
    static String translated(String path, Language from) {
        Object[] parts =
                segments(path).stream()
                        .map(s -> PathWord.of(s, from).<Object>map(word -> word).orElse(s))
                        .toArray();
        return path(from.other(), parts);
    }

    /** {@code ?a=1&b=2}, or nothing when there is nothing to say. */
    static String query(Map<String, List<String>> query) {
        StringBuilder out = new StringBuilder();
        query.forEach((name, values) ->
                values.stream()
                        .filter(v -> !v.isBlank())
                        .forEach(v ->
                                out.append(out.isEmpty() ? '?' : '&')
                                        .append(encode(name))
                                        .append('=')
                                        .append(encode(v))));
        return out.toString();
    }

    static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
