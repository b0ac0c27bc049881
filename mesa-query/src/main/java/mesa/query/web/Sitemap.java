package mesa.query.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mesa.query.projection.Snapshot;

/**
 * Every page there is, in both languages. The navigation, the language switch and the live stream
 * all read it, so a page that is not here is offered nowhere.
 */
public final class Sitemap {
    private final List<Route> routes = new ArrayList<>();

    /** What a feature's {@code …Pages} class implements. */
    @FunctionalInterface
    public interface Pages {
        void addTo(Sitemap sitemap);
    }

    /** Answers one page from one consistent look at the read models. */
    @FunctionalInterface
    public interface Answer {
        View show(PageRequest request, Snapshot snapshot);
    }

    /** A route and the variables an address gave it. */
    public record Match(Answer answer, Map<String, String> variables) {}

    record Route(PageAudience pageAudience, List<Object> parts, Answer answer) {}

    public Sitemap(Collection<? extends Pages> pages) {
        pages.forEach(p -> p.addTo(this));
    }

    /**
     * Publishes a page.
     *
     * @param pageAudience who it is for; a page cannot forget to say
     * @param parts {@link PathWord}s, and names of variables as {@code "{code}"}
     */
    public Sitemap page(PageAudience pageAudience, Answer answer, Object... parts) {
        routes.add(new Route(pageAudience, List.of(parts), answer));
        return this;
    }

    /** The page for a reader under an address whose language segment was taken off. */
    public Optional<Match> find(Language language, List<String> segments, Reader reader) {
        for (Route route : routes) {
            Map<String, String> variables = new HashMap<>();
            if (route.pageAudience().includes(reader)
                    && matches(route.parts(), language, segments, variables)) {
                return Optional.of(new Match(route.answer(), Map.copyOf(variables)));
            }
        }
        return Optional.empty();
    }

    /** Whether the section has a page of its own. */
    public boolean has(PathWord section) {
        return routes.stream().anyMatch(r -> r.parts().equals(List.of(section)));
    }

    /** The addresses of all pages in one language, with one value for all codes. */
    public List<String> addresses(Language language, String code) {
        return routes.stream()
                .map(r ->
                        Addresses.path(
                                language,
                                r.parts().stream()
                                        .map(part -> part instanceof PathWord ? part : code)
                                        .toArray()))
                .toList();
    }

    private static boolean matches(
            List<Object> parts,
            Language language,
            List<String> segments,
            Map<String, String> variables) {
        if (parts.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof PathWord word) {
                if (!word.in(language).equals(segments.get(i))) {
                    return false;
                }
            } else {
                String name = parts.get(i).toString();
                variables.put(name.substring(1, name.length() - 1), segments.get(i));
            }
        }
        return true;
    }
}
