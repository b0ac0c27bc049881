package mesa.query.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import mesa.query.projection.AsOf;
import mesa.query.projection.ModelLag;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Snapshots;
import mesa.query.time.JournalClock;
import mesa.query.time.NoSuchMoment;
import org.jspecify.annotations.Nullable;

/** Renders a page of the {@link Sitemap} from one consistent look at the read models. */
final class Renderer {
    private final TemplateEngine engine;
    private final Sitemap sitemap;
    private final Site site;
    private final Snapshots snapshots;
    private final JournalClock clock;

    Renderer(
            TemplateEngine engine,
            Sitemap sitemap,
            Site site,
            Snapshots snapshots,
            JournalClock clock) {
        this.engine = engine;
        this.sitemap = sitemap;
        this.site = site;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /**
     * @param position everything in it is as of this position
     * @param lagging whether some of it is older than what others have reached
     */
    record Rendered(String html, long position, boolean lagging) {}

    /** Reads the {@code asOf} of the address. */
    PageRequest at(PageRequest request) {
        return new PageRequest(
                request.language(),
                request.path(),
                request.variables(),
                request.query(),
                asOf(request),
                request.reader());
    }

    /** Before the first event there is no page to show. */
    private AsOf asOf(PageRequest request) {
        String asked = request.query("asOf").orElse("");
        AsOf moment = clock.of(asked);
        if (moment.position() < 0) {
            throw new NoSuchMoment(asked);
        }
        return moment;
    }

    Rendered page(PageRequest request, Page.@Nullable Token token) {
        return render(request, token, false);
    }

    /** Only what lies inside the frame, for the live stream. */
    Rendered fragment(PageRequest request, Page.@Nullable Token token) {
        return render(request, token, true);
    }

    /** A page that is nowhere in the sitemap under this method: the answer to a form. */
    String shown(PageRequest matched, Sitemap.Answer answer, Page.@Nullable Token token) {
        return snapshots.readLagging(
                AsOf.NOW,
                matched.reader().caller(),
                snapshot -> html(matched, answer.show(matched, snapshot), snapshot, token, false));
    }

    String problem(PageRequest request, String kind, Page.@Nullable Token token, Object... values) {
        return snapshots.readLagging(
                AsOf.NOW,
                request.reader().caller(),
                snapshot ->
                        html(request, problemView(request, kind, values), snapshot, token, false));
    }

    /** Said without a look at the read models, because there is none to be had. */
    String apology(PageRequest request, String kind) {
        StringOutput out = new StringOutput(8_192);
        View view = problemView(request, kind);
        Page page =
                new Page(
                        request,
                        view,
                        new Page.Moment(-1, true, null, List.of()),
                        site,
                        null,
                        false);
        engine.render(view.template() + ".jte", Map.of("page", page, "model", view.model()), out);
        return out.toString();
    }

    private static View problemView(PageRequest request, String kind, Object... values) {
        return View.of(
                        "web/problem",
                        request.text("problem." + kind),
                        request.text("problem.eyebrow"),
                        request.text("problem." + kind + ".why", values))
                .still();
    }

    private Rendered render(PageRequest request, Page.@Nullable Token token, boolean fragment) {
        Sitemap.Match match =
                sitemap.find(
                                request.language(),
                                Addresses.segments(request.path()),
                                request.reader())
                        .orElseThrow(() -> new NoSuchPage(request.path()));
        PageRequest matched =
                new PageRequest(
                        request.language(),
                        request.path(),
                        match.variables(),
                        request.query(),
                        request.asOf(),
                        request.reader());
        return snapshots.readLagging(
                request.asOf(),
                request.reader().caller(),
                snapshot -> {
                    View view = match.answer().show(matched, snapshot);
                    long reached = snapshot.reached();
                    boolean lagging = !snapshot.lagging().isEmpty();
                    return new Rendered(
                            html(matched, view, snapshot, token, fragment), reached, lagging);
                });
    }

    private String html(
            PageRequest request,
            View view,
            Snapshot snapshot,
            Page.@Nullable Token token,
            boolean fragment) {
        // Before the moment is asked for, which is no part of what the page shows.
        List<ModelLag> lagging = snapshot.lagging();
        long reached = snapshot.reached();
        Page page =
                new Page(
                        request,
                        view,
                        new Page.Moment(
                                reached,
                                snapshot.now(),
                                JournalClock.recordedAt(snapshot, reached),
                                lagging),
                        site,
                        token,
                        fragment);
        StringOutput out = new StringOutput(16_384);
        engine.render(view.template() + ".jte", Map.of("page", page, "model", view.model()), out);
        return out.toString();
    }
}
