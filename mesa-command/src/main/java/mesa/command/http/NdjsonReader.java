package mesa.command.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream cut at line ends; holds one line at a time and never more of it than allowed. */
final class NdjsonReader implements BatchSource {
    private final InputStream in;
    private final int longest;
    private final long most;
    private final byte[] buffer = new byte[8192];
    private int next;
    private int filled;
    private long taken;
    private boolean overlong;

    NdjsonReader(InputStream in, int longest, long most) {
        this.in = in;
        this.longest = longest;
        this.most = most;
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        overlong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (line.size() + end - next > longest) {
                overlong = true;
            } else if (!overlong) {
                line.write(buffer, next, end - next);
            }
            boolean complete = end < filled;
            next = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        return any ? line.toByteArray() : null;
    }

    @Override
    public boolean overlong() {
        return overlong;
    }

    @Override
    public boolean pauses() throws IOException {
        return next == filled && in.available() == 0;
    }

    @Override
    public boolean ended() {
        return taken > most;
    }

    private boolean fill() throws IOException {
        if (next < filled) {
            return true;
        }
        int read = in.read(buffer);
        if (read < 0) {
            return false;
        }
        taken += read;
        if (taken > most) {
            throw JsonBody.tooLarge(most);
        }
        next = 0;
        filled = read;
        return true;
    }
}
