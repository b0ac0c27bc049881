package mesa.query.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mesa.query.web.forms.Actions;
import mesa.query.web.forms.Option;
import org.jspecify.annotations.Nullable;

/**
 * The page of one thing: tabs, what can be done, cards.
 *
 * @param note a sentence under the heading, if there is one worth saying
 * @param filters narrow what is listed
 * @param downloads the same list in other formats
 */
public record DetailPage(
        List<Tab> tabs,
        @Nullable String note,
        List<Filter> filters,
        List<Actions.Action> actions,
        List<Section> sections,
        List<Cell.Link> downloads) {
    /** One view of the thing. */
    public record Tab(String text, String href, boolean current) {}

    /**
     * @param options empty for free text
     */
    public record Filter(String name, String label, String value, List<Option> options) {
        /** Words to look for. */
        public static Filter words(PageRequest request) {
            return new Filter(
                    "q", request.text("filters.q"), request.query("q").orElse(""), List.of());
        }

        /**
         * One of some values.
         *
         * @param name of the parameter
         * @param key of the label
         * @param text how a value reads
         */
        public static <E extends Enum<E>> Filter of(
                PageRequest request,
                String name,
                String key,
                E[] values,
                Function<E, String> text) {
            return new Filter(
                    name,
                    request.text(key),
                    request.query(name).orElse(""),
                    Arrays.stream(values)
                            .map(value -> new Option(value.name(), text.apply(value)))
                            .toList());
        }
    }

    /** The parameters of the address that the form of the filters replaces; others stay. */
    public String[] formParameters() {
        return Stream.concat(filters.stream().map(Filter::name), Stream.of("asOf", "cursor"))
                .toArray(String[]::new);
    }

    public static DetailPage of(List<Section> sections) {
        return new DetailPage(List.of(), null, List.of(), List.of(), sections, List.of());
    }

    public DetailPage tabs(List<Tab> tabs) {
        return new DetailPage(tabs, note, filters, actions, sections, downloads);
    }

    public DetailPage note(String note) {
        return new DetailPage(tabs, note, filters, actions, sections, downloads);
    }

    public DetailPage filters(List<Filter> filters) {
        return new DetailPage(tabs, note, filters, actions, sections, downloads);
    }

    public DetailPage actions(List<Actions.Action> actions) {
        return new DetailPage(tabs, note, filters, actions, sections, downloads);
    }

    public DetailPage downloads(List<Cell.Link> downloads) {
        return new DetailPage(tabs, note, filters, actions, sections, downloads);
    }

    /** Collects tabs; the first is the thing itself. */
    public static final class Tabs {
        private final PageRequest request;
        private final PathWord section;
        private final String code;
        private final @Nullable PathWord here;
        private final List<Tab> tabs = new ArrayList<>();

        public Tabs(PageRequest request, PathWord section, String code, @Nullable PathWord here) {
            this.request = request;
            this.section = section;
            this.code = code;
            this.here = here;
            tabs.add(
                    new Tab(request.text("tab.OVERVIEW"), request.to(section, code), here == null));
        }

        public Tabs and(PathWord tab) {
            tabs.add(
                    new Tab(
                            request.text("tab." + tab.name()),
                            request.to(section, code, tab),
                            here == tab));
            return this;
        }

        public List<Tab> all() {
            return List.copyOf(tabs);
        }
    }
}
