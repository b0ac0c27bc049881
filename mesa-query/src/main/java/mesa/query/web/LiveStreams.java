package mesa.query.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import mesa.query.access.RevocationTimes;
import mesa.query.projection.NotReached;
import mesa.query.projection.PositionSignal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends a page again whenever the read models have moved and what it shows has changed.
 *
 * <p>Each stream has a thread of its own that waits for the next position, so a reader who is slow
 * misses pages in between and delays nobody. One who does not read at all is cut off by the
 * server's write timeout. Readers of the same page share one rendering.
 */
final class LiveStreams {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

    private final Renderer renderer;
    private final PositionSignal signal;
    private final LiveSettings settings;
    private final RevocationTimes revocationTimes;
    private final Clock clock;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final Map<Key, Renderer.Rendered> newest = new ConcurrentHashMap<>();
    private final Map<Key, Integer> readersOf = new ConcurrentHashMap<>();
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    LiveStreams(
            Renderer renderer,
            PositionSignal signal,
            LiveSettings settings,
            RevocationTimes revocationTimes,
            Clock clock) {
        this.clock = clock;
        this.revocationTimes = revocationTimes;
        this.renderer = renderer;
        this.signal = signal;
        this.settings = settings;
    }

    private record Key(String page, Reader reader, Page.@Nullable Token token) {}

    /**
     * A stream of this page's changes after a position; nothing when there are too many already.
     */
    Optional<SseEmitter> open(
            PageRequest request, Page.@Nullable Token token, long since, String address) {
        if (!enter(address)) {
            return Optional.empty();
        }
        SseEmitter emitter = new SseEmitter(settings.lifetime().toMillis());
        Follower follower = new Follower(request, token, since, address, emitter);
        emitter.onCompletion(follower::stop);
        emitter.onTimeout(follower::stop);
        emitter.onError(e -> follower.stop());
        follower.thread = Thread.ofVirtual().name("live").start(follower);
        return Optional.of(emitter);
    }

    /** Says goodbye while there still is a server to say it through. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
        followers.forEach(follower -> follower.thread.interrupt());
    }

    private boolean enter(String address) {
        if (open.incrementAndGet() > settings.connections()) {
            open.decrementAndGet();
            return false;
        }
        if (byAddress.merge(address, 1, Integer::sum) > settings.connectionsPerAddress()) {
            leave(address);
            return false;
        }
        return true;
    }

    private void leave(String address) {
        open.decrementAndGet();
        byAddress.computeIfPresent(address, (a, n) -> n == 1 ? null : n - 1);
    }

    private Renderer.Rendered rendered(Key key, PageRequest request, long position) {
        return newest.compute(
                key,
                (k, last) ->
                        last != null && last.position() >= position && !last.lagging()
                                ? last
                                : renderer.fragment(request, key.token()));
    }

    private final class Follower implements Runnable {
        private final PageRequest request;
        private final String address;
        private final SseEmitter emitter;
        private final Key key;
        private final Instant opened = clock.instant();
        private volatile boolean stopped;
        private volatile Thread thread = Thread.currentThread();
        private long seen;
        private boolean lagging;
        private String shown = "";

        private Follower(
                PageRequest request,
                Page.@Nullable Token token,
                long since,
                String address,
                SseEmitter emitter) {
            this.request = request;
            this.seen = since;
            this.address = address;
            this.emitter = emitter;
            this.key =
                    new Key(
                            request.path() + Addresses.query(request.query()),
                            request.reader(),
                            token);
        }

        private void stop() {
            stopped = true;
            thread.interrupt();
        }

        @Override
        public void run() {
            readersOf.merge(key, 1, Integer::sum);
            followers.add(this);
            try {
                emitter.send(SseEmitter.event().comment("open").reconnectTime(2_000));
                while (!stopped && !closing) {
                    // What lags behind may come to the others without their moving.
                    boolean moved = signal.await(seen + 1, settings.heartbeat()) || lagging;
                    if (moved) {
                        if (revocationTimes.cutSince(request.reader().name(), opened)
                                || !request.reader().isPublic() && !revocationTimes.current()) {
                            return;
                        }
                        moved = show();
                    }
                    if (!moved && !stopped && !closing) {
                        emitter.send(SseEmitter.event().comment("alive"));
                    }
                }
            } catch (IOException | IllegalStateException e) {
                LOG.debug("A reader of {} is gone", request.path(), e);
            } catch (NoSuchPage e) {
                emitter.completeWithError(e);
            } finally {
                followers.remove(this);
                leave(address);
                readersOf.computeIfPresent(key, (k, n) -> n == 1 ? null : n - 1);
                if (!readersOf.containsKey(key)) {
                    newest.remove(key);
                }
                complete();
            }
        }

        /** One whom the server has already let go cannot be said goodbye to. */
        private void complete() {
            try {
                if (!stopped) {
                    // A channel that an interrupted thread writes to is closed unread.
                    Thread.interrupted();
                    emitter.complete();
                }
            } catch (IllegalStateException e) {
                LOG.debug("A reader of {} went first", request.path(), e);
            }
        }

        /** Answers whether there was something to send, or may be soon. */
        private boolean show() throws IOException {
            try {
                long position = signal.position();
                Renderer.Rendered page = rendered(key, request, position);
                lagging = page.lagging();
                seen = Math.max(seen, Math.max(position, page.position()));
                if (!page.html().equals(shown)) {
                    shown = page.html();
                    emitter.send(
                            SseEmitter.event()
                                    .id(Long.toString(page.position()))
                                    .name("page")
                                    .data(page.html()));
                    return true;
                }
                return !lagging;
            } catch (NotReached e) {
                LOG.debug("{} waits for position {}", request.path(), e.wanted());
                return true;
            }
        }
    }
}
