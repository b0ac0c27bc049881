package mesa.benchmark;

import static mesa.benchmark.Kind.COPY;
import static mesa.benchmark.Kind.JDBC;
import static mesa.benchmark.Kind.JDBC_TUNED;
import static mesa.benchmark.Kind.JPA;
import static mesa.benchmark.Kind.OURS;
import static mesa.benchmark.Kind.PLAIN;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A ratio the journal is meant to reach. */
record TargetRatio(String name, double least, double most, ToDoubleFunction<Results> value) {
    static final List<TargetRatio> ALL =
            List.of(
                    atLeast("appends/s at 64 callers, to Axon JDBC", 6, "append@64", JDBC),
                    atLeast("appends/s at 64 callers, to Axon JPA", 15, "append@64", JPA),
                    new TargetRatio(
                            "appends/s at 64 callers, to binary COPY",
                            0.25,
                            Double.MAX_VALUE,
                            it -> it.median("append@64", OURS) / it.median("copy", COPY)),
                    atLeast("appends/s at 16 callers, to Axon JDBC", 4, "append@16", JDBC),
                    atLeast("appends/s at 16 callers, to plain insert", 1, "append@16", PLAIN),
                    atLeast("appends/s of one caller, to Axon JDBC", 1.5, "append@1", JDBC),
                    atMost("p50 of one caller, to plain insert", 1.25, "append@1.p50", PLAIN),
                    atMost("p99 at 64 callers, to Axon JDBC", 0.125, "append@64.p99", JDBC),
                    atLeast("five events, 64 callers, to Axon JDBC", 10, "five@64", JDBC),
                    atLeast("five events, 64 callers, to tuned", 5, "five@64", JDBC_TUNED),
                    atLeast("read and decode, to Axon JDBC", 3, "read", JDBC),
                    atLeast("read and decode, to Axon JPA", 80, "read", JPA),
                    // Both read the same columns in the same way; the better one is the reference.
                    new TargetRatio(
                            "read and decode, to select + parse",
                            0.7,
                            Double.MAX_VALUE,
                            it ->
                                    it.median("read", OURS)
                                            / Math.max(
                                                    it.median("read", COPY),
                                                    it.median("read", PLAIN))),
                    atMost("bytes of table and indexes, to Axon JDBC", 0.6, "table", JDBC),
                    atMost("bytes of WAL, to Axon JDBC", 0.6, "wal", JDBC),
                    atLeast("commands/s that create, to Axon JPA", 8, "create@64", JPA),
                    atLeast("commands/s on streams of 200, to Axon JPA", 50, "existing@64", JPA),
                    atLeast(
                            "commands/s on streams of 200, to Axon JDBC tuned, with cache and snapshots",
                            10,
                            "existing@64",
                            JDBC_TUNED),
                    ours(
                            "commands/s over HTTP with login, to in process",
                            0.4,
                            "whole.http",
                            "whole.inside"),
                    ours(
                            "appends/s with a snapshot held open, to without",
                            0.9,
                            "held.snapshot",
                            "held.none"),
                    ours(
                            "appends/s with an idle foreign transaction, to without",
                            0.9,
                            "held.idle",
                            "held.none"),
                    figure(
                            "no stall: longest append with a snapshot held open, ms",
                            0,
                            1_000,
                            "held.snapshot.worst",
                            1_000),
                    figure(
                            "no stall: longest append with an idle foreign transaction, ms",
                            0,
                            1_000,
                            "held.idle.worst",
                            1_000),
                    figure(
                            "answer to row visible at 500 commands/s, p50, ms",
                            0,
                            15,
                            "lag.p50",
                            1_000),
                    figure(
                            "answer to row visible at 500 commands/s, p99, ms",
                            0,
                            60,
                            "lag.p99",
                            1_000),
                    figure(
                            "rebuild of all read models while writes go on, events/s",
                            15_000,
                            Double.MAX_VALUE,
                            "rebuild",
                            1),
                    atLeast("rebuild, to Axon's pooled processor, defaults", 10, "rebuild", JDBC),
                    atLeast("rebuild, to Axon's pooled processor, tuned", 3, "rebuild", JDBC_TUNED),
                    figure(
                            "heap after collections, end of the rebuild to its beginning",
                            0,
                            1.25,
                            "heap.ratio",
                            1),
                    figure("page of the commitments, ms", 0, 150, "page.list", 1),
                    figure("dashboard, ms", 0, 300, "page.dashboard", 1),
                    figure("API page of 100 commitments, ms", 0, 50, "page.api", 1),
                    figure("second start of the standalone, s", 0, 12, "start", 1),
                    figure(
                            "memory of JVM, Kafka and PostgreSQL with the story, GiB",
                            0,
                            1.2,
                            "memory",
                            1_024));

    private static TargetRatio atLeast(String name, double least, String what, Kind other) {
        return new TargetRatio(name, least, Double.MAX_VALUE, ratio(what, other));
    }

    private static TargetRatio ours(String name, double least, String what, String without) {
        return new TargetRatio(
                name,
                least,
                Double.MAX_VALUE,
                it -> it.median(what, OURS) / it.median(without, OURS));
    }

    private static TargetRatio figure(
            String name, double least, double most, String what, double unit) {
        return new TargetRatio(name, least, most, it -> it.median(what, OURS) / unit);
    }

    private static TargetRatio atMost(String name, double most, String what, Kind other) {
        return new TargetRatio(name, 0, most, ratio(what, other));
    }

    private static ToDoubleFunction<Results> ratio(String what, Kind other) {
        return it -> it.median(what, OURS) / it.median(what, other);
    }

    String wanted() {
        return most == Double.MAX_VALUE ? "≥ " + least : "≤ " + most;
    }

    boolean reachedBy(double value) {
        return value >= least && value <= most;
    }
}
