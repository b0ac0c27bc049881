package mesa.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mesa.api.Role;
import mesa.http.Problem;
import mesa.query.projection.ModelLag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the layout and every template know beside their own model: language, reader, moment, links.
 */
public final class Page {
    /** What the page shows by itself, in the order of the navigation. */
    public record Link(String href, String text, boolean current) {}

    private final PageRequest request;
    private final View view;
    private final Moment moment;
    private final Site site;
    private final @Nullable Token token;
    private final boolean fragment;

    /**
     * @param position everything shown is as of this position; -1 before the first event
     * @param recordedAt when the event at the position was recorded, if there is one
     * @param lagging read models the page shows that have not come as far as others
     */
    public record Moment(
            long position, boolean now, @Nullable Instant recordedAt, List<ModelLag> lagging) {
        /** Whether something shown has failed, as opposed to being built. */
        public boolean stopped() {
            return lagging.stream().anyMatch(ModelLag::stopped);
        }

        /** Since when the page stands still, if it does and somebody wrote that down. */
        public @Nullable Instant since() {
            return lagging.stream()
                    .flatMap(modelLag -> Stream.ofNullable(modelLag.since()))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /**
     * Why nothing is accepted.
     *
     * @param detail with what to do, for those who look after the system
     */
    public record Closed(String title, String detail) {}

    /** The proof that a form came from one of our pages, as the security filter wants it. */
    public record Token(String name, String value) {}

    Page(
            PageRequest request,
            View view,
            Moment moment,
            Site site,
            @Nullable Token token,
            boolean fragment) {
        this.request = request;
        this.view = view;
        this.moment = moment;
        this.site = site;
        this.token = token;
        this.fragment = fragment;
    }

    public Language language() {
        return request.language();
    }

    public View view() {
        return view;
    }

    public Moment moment() {
        return moment;
    }

    public Reader reader() {
        return request.reader();
    }

    public PageRequest request() {
        return request;
    }

    public @Nullable Token token() {
        return token;
    }

    /** Whether only what changes is wanted, without the frame around it. */
    public boolean fragment() {
        return fragment;
    }

    public String text(String key, @Nullable Object... values) {
        return request.language().messages().text(key, values);
    }

    public String count(String key, long count, Object... values) {
        return request.language().messages().count(key, count, values);
    }

    public LocaleFormat figures() {
        return request.language().figures();
    }

    /** The name a domain word has for people: an event, a command, a value of an enumeration. */
    public String word(Object what) {
        return site.words().label(what, request.language());
    }

    /** Today as the reader looks at it: the day of the moment, or now. */
    public LocalDate today() {
        Instant at =
                moment.now() || moment.recordedAt() == null
                        ? site.clock().instant()
                        : moment.recordedAt();
        return at.atZone(LocaleFormat.ZONE).toLocalDate();
    }

    /** A link that stays in the language and at the moment looked at. */
    public String to(Object... parts) {
        String path = Addresses.path(request.language(), parts);
        return moment.now() ? path : path + "?asOf=" + moment.position();
    }

    /** A link to this page with one parameter changed; blank takes it away. */
    public String with(String name, String value) {
        return request.with(name, value);
    }

    /** This page as it is now. */
    public String toNow() {
        return with("asOf", "");
    }

    /** This page in the other language, at the same moment with the same filters. */
    public String inOtherLanguage() {
        return Addresses.translated(request.path(), request.language())
                + Addresses.query(request.query());
    }

    /** Where this page's changes arrive. */
    public String liveAddress() {
        return "/live?page="
                + Addresses.encode(request.path() + Addresses.query(request.query()))
                + "&since="
                + moment.position();
    }

    public boolean live() {
        return view.live() && moment.now();
    }

    /** The address of a file of ours, with the hash of its content. */
    public String asset(String name) {
        return site.assets().apply(name);
    }

    public List<Link> navigation() {
        List<String> here = Addresses.segments(request.path());
        return site.sections().stream()
                .map(s ->
                        new Link(
                                to(s),
                                text("nav." + s.name().toLowerCase(Locale.ROOT)),
                                !here.isEmpty() && here.getFirst().equals(s.in(language()))))
                .toList();
    }

    /** Parameters a form must repeat so as not to lose them. */
    public Map<String, List<String>> kept(String... except) {
        Map<String, List<String>> query = new LinkedHashMap<>(request.query());
        query.remove("minPosition");
        List.of(except).forEach(query::remove);
        return query;
    }

    /** Why nothing is accepted at the moment, if that is so. */
    public @Nullable Closed refusal() {
        Problem problem = site.availability().refusal();
        if (problem == null) {
            return null;
        }
        ObjectNode words = problem.json(language().locale());
        return new Closed(words.path("title").asString(), words.path("detail").asString());
    }

    /** Whether the reader may look after the system itself. */
    public boolean administrator() {
        return request.reader().isAny(List.of(Role.ADMIN));
    }

    public boolean searchable() {
        return site.searchable();
    }
}
