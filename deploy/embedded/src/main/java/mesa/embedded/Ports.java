package mesa.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports: any free one, or the one asked for if nobody listens there. */
public final class Ports {
    private Ports() {}

    /** A port on which nobody listens at this moment. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the port, or a free one for 0.
     *
     * @throws ServerNotStarted naming the server, the port and the setting when it is taken
     */
    public static int claim(String server, int port, String setting) {
        if (port == 0) {
            return free();
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException e) {
            throw new ServerNotStarted(
                    "Port %d for %s is taken by another program. Stop it, or choose another port with %s."
                            .formatted(port, server, setting),
                    e);
        }
    }
}
