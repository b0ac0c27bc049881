package mesa.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Posts to the platform's door over connections that stay open. It does as little as a client can,
 * because it shares the processors with what it measures.
 */
final class HttpCommandClient implements AutoCloseable {
    /** What came back; the body as text. */
    record Reply(int status, String body) {}

    private static final int LARGEST = 64 << 10;
    private static final String LENGTH = "\r\ncontent-length:";

    private final URI address;
    private final String token;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    HttpCommandClient(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Waits for the answer; meant for virtual threads. */
    Reply post(String path, String body) throws IOException {
        Connection connection = idle.poll();
        if (connection == null) {
            connection = new Connection(new Socket(address.getHost(), address.getPort()));
        }
        Reply reply = connection.post(path, body);
        if (connection.closing) {
            connection.socket.close();
        } else {
            idle.push(connection);
        }
        return reply;
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : idle) {
            connection.socket.close();
        }
    }

    private final class Connection {
        private final Socket socket;
        private final InputStream in;
        private final byte[] buffer = new byte[LARGEST];
        private int filled;

        /** The server ends a connection after some requests and says so. */
        private boolean closing;

        Connection(Socket socket) throws IOException {
            socket.setTcpNoDelay(true);
            this.socket = socket;
            this.in = socket.getInputStream();
        }

        Reply post(String path, String body) throws IOException {
            byte[] content = body.getBytes(UTF_8);
            byte[] head =
                    """
                    POST %s HTTP/1.1\r
                    Host: %s:%d\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    """
                            .formatted(
                                    path,
                                    address.getHost(),
                                    address.getPort(),
                                    token,
                                    content.length)
                            .getBytes(ISO_8859_1);
            byte[] request = Arrays.copyOf(head, head.length + content.length);
            System.arraycopy(content, 0, request, head.length, content.length);
            socket.getOutputStream().write(request);
            return reply();
        }

        private Reply reply() throws IOException {
            filled = 0;
            int end;
            do {
                fill();
                end = head().indexOf("\r\n\r\n");
            } while (end < 0);
            String head = head().substring(0, end).toLowerCase(Locale.ROOT);
            closing = head.contains("\r\nconnection: close");
            int from = end + 4;
            int until = from + length(head);
            while (filled < until) {
                fill();
            }
            return new Reply(
                    Integer.parseInt(head, 9, 12, 10),
                    new String(buffer, from, until - from, UTF_8));
        }

        private String head() {
            return new String(buffer, 0, filled, ISO_8859_1);
        }

        private void fill() throws IOException {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read <= 0) {
                throw new EOFException("The door closed the connection");
            }
            filled += read;
        }

        private static int length(String head) throws IOException {
            int at = head.indexOf(LENGTH);
            if (at < 0) {
                throw new IOException("An answer without a length: " + head);
            }
            int from = at + LENGTH.length();
            int end = head.indexOf('\r', from);
            return Integer.parseInt(head.substring(from, end < 0 ? head.length() : end).strip());
        }
    }
}
