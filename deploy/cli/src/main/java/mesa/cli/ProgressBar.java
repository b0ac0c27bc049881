package mesa.cli;

import java.io.PrintWriter;
import java.util.function.UnaryOperator;

/** A bar that grows in place on a terminal, and a line at a time elsewhere. */
final class ProgressBar {
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private int lastPercent = -1;
    private int widest;

    ProgressBar(PrintWriter out) {
        this.out = out;
    }

    /** Of nothing, everything is done. */
    static int percent(long done, long total) {
        return total == 0 ? 100 : (int) (done * 100 / total);
    }

    /**
     * @param around what is said around the bar it is given
     */
    void show(int percent, UnaryOperator<String> around) {
        if (!terminal && percent / 10 == lastPercent / 10 && percent != 100 && lastPercent >= 0) {
            return;
        }
        lastPercent = percent;
        int filled = percent * WIDTH / 100;
        String text = around.apply("█".repeat(filled) + "░".repeat(WIDTH - filled));
        // Blanks over what a longer line has left behind.
        widest = Math.max(widest, text.length());
        out.print(terminal ? "\r" + text + " ".repeat(widest - text.length()) : text + "\n");
        out.flush();
    }

    /** Leaves the bar where it is and goes on below it. */
    void end() {
        if (terminal) {
            out.println();
            out.flush();
        }
    }
}
