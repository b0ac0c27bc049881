package mesa.cli;

import java.io.PrintWriter;

/** A bar that grows in place on a terminal, and a line at a time elsewhere. */
final class Progress {
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private final long total;
    private int lastPercent = -1;

    Progress(PrintWriter out, long total) {
        this.out = out;
        this.total = total;
    }

    void show(long done, long accepted, long refused) {
        int percent = total == 0 ? 100 : (int) (done * 100 / total);
        if (!terminal && percent / 10 == lastPercent / 10 && percent != 100 && lastPercent >= 0) {
            return;
        }
        lastPercent = percent;
        int filled = percent * WIDTH / 100;
        String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
        String text =
                Say.text(
                        "import.progress",
                        bar,
                        String.valueOf(percent),
                        String.valueOf(done),
                        String.valueOf(total),
                        String.valueOf(accepted),
                        String.valueOf(refused));
        out.print(terminal ? "\r" + text : text + "\n");
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
