package mesa.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The results as a page: tables, a chart, and the targets with what was reached. */
final class Report {
    private final Plan plan;
    private final Results results;
    private final String server;

    Report(Plan plan, Results results, String server) {
        this.plan = plan;
        this.results = results;
        this.server = server;
    }

    void write() throws IOException {
        StringBuilder page = new StringBuilder();
        page.append(
                String.format(
                        Locale.ROOT,
                        """
                        # Benchmark

                        Written by `deploy/benchmark/run`; do not edit. One run, one PostgreSQL %s with \
                        `fsync` and `synchronous_commit` on, %d cores, Java %s, %s. Payload %d bytes, the \
                        same bytes for every contender; metadata says the same everywhere, in Axon's \
                        engines as JSON, in ours as it is stored. Streams have the same kind of ids \
                        everywhere, as the platform makes them: UUIDs in the order of time. So have \
                        events, but for Axon's untuned engines, whose events are named as Axon names \
                        them unless told otherwise: by lot. %d interleaved rounds in shuffled order, %.1f s \
                        each after %.1f s of warm-up, a checkpoint before each. Figures are medians with \
                        the least and the most of the rounds. Trust the ratios, not the numbers. The \
                        machine's load average at the end was %.1f: well above its cores it means that \
                        others were at work, who take most from whoever needs few processes.

                        """,
                        server,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        LocalDate.now(),
                        plan.payload(),
                        plan.rounds(),
                        plan.seconds(),
                        plan.warmUp(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        targets(page);
        if (results.has("append@" + plan.callers().getFirst(), Kind.OURS)) {
            appends(page);
            latencies(page);
            others(page);
            Path drawing = plan.report().resolveSibling("benchmark.svg");
            Files.writeString(drawing, new Chart(plan, results).svg());
        }
        new Chapters(results).write(page);
        new PlatformChapters(results, plan.commitments()).write(page);
        Files.writeString(plan.report(), page);
        System.out.println(page);
    }

    private void targets(StringBuilder page) {
        page.append("## Targets\n\n| figure | target | reached |\n|---|---|---|\n");
        for (TargetRatio targetRatio : TargetRatio.ALL) {
            double reached = targetRatio.value().applyAsDouble(results);
            if (Double.isFinite(reached)) {
                page.append(
                        "| %s | %s | %s%s |\n"
                                .formatted(
                                        targetRatio.name(),
                                        targetRatio.wanted(),
                                        String.format(Locale.ROOT, "%.2f", reached),
                                        targetRatio.reachedBy(reached) ? "" : " — **missed**"));
            }
        }
        page.append('\n');
    }

    private void appends(StringBuilder page) {
        page.append("## Appends per second, one event each, new streams\n\n| contender |");
        plan.callers().forEach(callers -> page.append(" %d callers |".formatted(callers)));
        page.append(" 5 events × 64, events/s |\n|---|")
                .append("---|".repeat(plan.callers().size() + 1));
        page.append('\n');
        for (Kind kind : withCallers()) {
            page.append("| ").append(kind.title()).append(" |");
            plan.callers().forEach(callers -> page.append(cell("append@" + callers, kind)));
            page.append(cell("five@64", kind)).append('\n');
        }
        page.append("\n![Appends per second by callers](benchmark.svg)\n\n");
    }

    private void latencies(StringBuilder page) {
        page.append("## Latency of an append, µs, p50 / p99\n\n| contender |");
        plan.callers().forEach(callers -> page.append(" %d callers |".formatted(callers)));
        page.append("\n|---|").append("---|".repeat(plan.callers().size())).append('\n');
        for (Kind kind : withCallers()) {
            page.append("| ").append(kind.title()).append(" |");
            for (int callers : plan.callers()) {
                page.append(
                        " %s / %s |"
                                .formatted(
                                        plain(results.median("append@" + callers + ".p50", kind)),
                                        plain(results.median("append@" + callers + ".p99", kind))));
            }
            page.append('\n');
        }
        page.append('\n');
    }

    private void others(StringBuilder page) {
        page.append("## Reading, copying, room\n\n");
        page.append("| contender | read and decode, events/s | COPY, events/s |");
        page.append(" table + indexes, bytes/event | WAL, bytes/event |\n|---|---|---|---|---|\n");
        for (Kind kind : plan.kinds()) {
            page.append("| ").append(kind.title()).append(" |");
            page.append(cell("read", kind)).append(cell("copy", kind));
            page.append(cell("table", kind)).append(cell("wal", kind)).append('\n');
        }
        Naming.write(page, results);
    }

    private List<Kind> withCallers() {
        return plan.kinds().stream().filter(Kind::hasCallers).toList();
    }

    private String cell(String what, Kind kind) {
        if (!results.has(what, kind)) {
            return " |";
        }
        Results.Spread spread = results.of(what, kind);
        return " %s (%s–%s) |"
                .formatted(plain(spread.median()), plain(spread.least()), plain(spread.most()));
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
