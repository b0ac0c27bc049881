package mesa.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line between a browser and the platform that breaks: it carries bytes as they are, and cuts a
 * stream of the feed after a few events, in the middle of one as likely as not.
 */
final class FlakyProxy implements AutoCloseable {
    private static final byte[] FEED = bytes("GET /feed/");
    private static final byte[] EVENT = bytes("\nid: ");
    private static final byte[] PATIENT = bytes("retry: 2000");
    private static final byte[] HASTY = bytes("retry: 0005");
    private static final int MOST_EVENTS = 5;

    private final ServerSocket listening;
    private final URI platform;
    private final Random random;
    private final AtomicInteger cuts = new AtomicInteger();

    FlakyProxy(URI platform, long seed) throws IOException {
        this.platform = platform;
        this.random = new Random(seed);
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String origin() {
        return "http://localhost:" + listening.getLocalPort();
    }

    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket browser = listening.accept();
                Socket server = new Socket(platform.getHost(), platform.getPort());
                Carried carried = new Carried(browser, server);
                Thread.ofVirtual().start(carried::up);
                Thread.ofVirtual().start(carried::down);
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
    }

    /** One connection; a browser asks for one thing after another on it. */
    private final class Carried {
        private final Socket browser;
        private final Socket server;
        private volatile boolean feed;

        private Carried(Socket browser, Socket server) {
            this.browser = browser;
            this.server = server;
        }

        private void up() {
            try (browser;
                    server) {
                InputStream in = browser.getInputStream();
                byte[] buffer = new byte[8_192];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    feed |= find(buffer, n, 0, FEED) >= 0;
                    server.getOutputStream().write(buffer, 0, n);
                }
            } catch (IOException e) {
                feed = false;
            }
        }

        private void down() {
            int left = 1 + random.nextInt(MOST_EVENTS);
            try (browser;
                    server) {
                InputStream in = server.getInputStream();
                OutputStream out = browser.getOutputStream();
                byte[] buffer = new byte[8_192];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    int upTo = n;
                    if (feed) {
                        int wait = find(buffer, n, 0, PATIENT);
                        if (wait >= 0) {
                            System.arraycopy(HASTY, 0, buffer, wait, HASTY.length);
                        }
                        for (int at = find(buffer, n, 0, EVENT);
                                at >= 0;
                                at = find(buffer, n, at + 1, EVENT)) {
                            if (left-- == 0) {
                                // Somewhere in the event that begins here.
                                upTo = Math.min(n, at + 1 + random.nextInt(200));
                                break;
                            }
                        }
                    }
                    out.write(buffer, 0, upTo);
                    if (left < 0) {
                        cuts.incrementAndGet();
                        browser.setSoLinger(random.nextBoolean(), 0);
                        return;
                    }
                }
            } catch (IOException e) {
                feed = false;
            }
        }
    }

    private static int find(byte[] bytes, int length, int from, byte[] wanted) {
        for (int i = from; i <= length - wanted.length; i++) {
            int j = 0;
            while (j < wanted.length && bytes[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
