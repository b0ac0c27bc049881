package mesa.embedded.issuer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The claims of one token; values are strings, whole numbers, lists and maps of such. */
public final class TokenClaims {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Sets a claim, or takes another value for it. */
    public TokenClaims with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public TokenClaims without(String name) {
        values.remove(name);
        return this;
    }

    String json() {
        return values.entrySet().stream()
                .map(claim -> quote(claim.getKey()) + ":" + write(claim.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String write(Object value) {
        return switch (value) {
            case Number number -> number.toString();
            case List<?> list ->
                    list.stream()
                            .map(item -> quote(item.toString()))
                            .collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(e -> quote(e.getKey().toString()) + ":" + write(e.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
            case Object other -> quote(other.toString());
        };
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
