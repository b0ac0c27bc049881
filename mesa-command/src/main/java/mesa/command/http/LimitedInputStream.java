package mesa.command.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with an exception when it brings more than it may. */
final class LimitedInputStream extends FilterInputStream {
    private final long most;
    private long taken;

    LimitedInputStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** More came than was allowed. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1;
        private final long most;

        Exceeded(long most) {
            super("More than " + most + " bytes");
            this.most = most;
        }

        long most() {
            return most;
        }
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return read < 0 ? read : counted(1, read);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        return read < 0 ? read : counted(read, read);
    }

    private int counted(int more, int answer) throws IOException {
        taken += more;
        if (taken > most) {
            throw new Exceeded(most);
        }
        return answer;
    }
}
