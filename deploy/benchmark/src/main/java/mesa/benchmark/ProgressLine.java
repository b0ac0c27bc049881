package mesa.benchmark;

import java.io.PrintStream;
import java.time.Duration;

/** One line that tells how far it is; in a log, a line for each step. */
final class ProgressLine {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final int steps;
    private final boolean terminal = System.console() != null;
    private final long begin = System.nanoTime();
    private int done;

    ProgressLine(PrintStream out, int steps) {
        this.out = out;
        this.steps = steps;
    }

    void step(String what) {
        int filled = WIDTH * done / steps;
        Duration left =
                done == 0
                        ? Duration.ZERO
                        : Duration.ofNanos((System.nanoTime() - begin) / done * (steps - done));
        String line =
                "[%s%s] %3d/%d  about %d:%02d left  %-40s"
                        .formatted(
                                "#".repeat(filled),
                                ".".repeat(WIDTH - filled),
                                done + 1,
                                steps,
                                left.toMinutes(),
                                left.toSecondsPart(),
                                what);
        out.print(terminal ? "\r" + line : line + "\n");
        out.flush();
        done++;
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
