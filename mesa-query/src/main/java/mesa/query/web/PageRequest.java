package mesa.query.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mesa.query.projection.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What a page is asked for. Holds no servlet, so that the live stream can ask again.
 *
 * @param path the address without its query, as the reader typed it
 * @param variables the parts of the address that are codes or ids
 * @param query the parameters after the question mark
 */
public record PageRequest(
        Language language,
        String path,
        Map<String, String> variables,
        Map<String, List<String>> query,
        AsOf asOf,
        Reader reader) {

    /** A code or id that stands in the address. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The address has no {" + name + "}");
        }
        return value;
    }

    /** The first value of a parameter, unless it is blank. */
    public Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).findFirst();
    }

    public List<String> queryAll(String name) {
        return query.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
    }

    /** A link that stays in the language and at the moment looked at. */
    public String to(Object... parts) {
        String address = Addresses.path(language, parts);
        return asOf.isNow() ? address : address + "?asOf=" + asOf.position();
    }

    /** {@link #to} with a parameter. */
    public String toWith(String name, String value, Object... parts) {
        String address = to(parts);
        return address
                + (address.indexOf('?') < 0 ? "?" : "&")
                + name
                + "="
                + Addresses.encode(value);
    }

    /** A link to this page with one parameter changed; blank takes it away. */
    public String with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        changed.remove("minPosition");
        changed.put(name, List.of(value));
        return path + Addresses.query(changed);
    }

    /**
     * The same question put to the query API, from its first row on.
     *
     * @param list with its suffix, such as {@code commitments.csv}
     * @param kept the parameters of this page that the list has too
     */
    public String list(String list, Collection<String> kept) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String name : kept) {
            parameters.put(name, queryAll(name));
        }
        List.of("cursor", "limit", "minPosition").forEach(parameters::remove);
        if (!asOf.isNow()) {
            parameters.put("asOf", List.of(Long.toString(asOf.position())));
        }
        return "/api/v1/" + list + Addresses.query(parameters);
    }

    public String text(String key, @Nullable Object... values) {
        return language.messages().text(key, values);
    }

    public String count(String key, long count, Object... values) {
        return language.messages().count(key, count, values);
    }

    public LocaleFormat figures() {
        return language.figures();
    }
}
