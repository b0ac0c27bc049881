package mesa.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no client library would, and reads what is answered until the end. */
final class RawHttp {
    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /**
     * What was answered.
     *
     * @param status 0 when the connection was closed without a word
     */
    record Answer(int status, String head, String body) {
        boolean is(String mediaType) {
            return head.toLowerCase(java.util.Locale.ROOT)
                    .contains("\r\ncontent-type: " + mediaType);
        }
    }

    Answer send(byte[] bytes) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
            } catch (SocketException refusedEarly) {
                // The answer may have come before everything was sent.
                return read(socket);
            }
            return read(socket);
        }
    }

    private static Answer read(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[8_192];
        try {
            InputStream in = socket.getInputStream();
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                all.write(chunk, 0, n);
            }
        } catch (SocketException closed) {
            // What came before counts.
            all.flush();
        }
        String text = all.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        return text.matches("(?s)HTTP/1\\.1 \\d{3}.*") && end > 0
                ? new Answer(
                        Integer.parseInt(text.substring(9, 12)),
                        text.substring(0, end),
                        text.substring(end + 4))
                : new Answer(0, "", text);
    }
}
