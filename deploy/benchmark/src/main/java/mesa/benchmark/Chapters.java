package mesa.benchmark;

import java.util.List;
import java.util.Locale;

/** The tables of everything beyond appends and reading. */
final class Chapters {
    private final Results results;

    Chapters(Results results) {
        this.results = results;
    }

    void write(StringBuilder page) {
        commands(page);
        longStream(page);
        held(page);
        whole(page);
    }

    private void commands(StringBuilder page) {
        if (!results.has("create@64", Kind.OURS)) {
            return;
        }
        page.append(
                """

                ## Commands in process, 64 callers

                Through each contender's whole path: bus, interceptors, load, decide, append. Ours \
                also checks that the name of a new actor is not taken, which the others leave \
                out. Axon JDBC is tuned and keeps every aggregate in memory, so that snapshots \
                would change nothing; Axon JPA has fewer streams, which it loads all the same.

                | contender | creating, commands/s | p50 / p99 µs | streams of 200 events, commands/s | p50 / p99 µs |
                |---|---|---|---|---|
                """);
        for (Kind kind : List.of(Kind.OURS, Kind.JDBC_TUNED, Kind.JPA)) {
            page.append(
                    "| %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    kind.title(),
                                    spread("create@64", kind),
                                    latency("create@64", kind),
                                    spread("existing@64", kind),
                                    latency("existing@64", kind)));
        }
    }

    private void longStream(StringBuilder page) {
        if (results.has("long", Kind.OURS)) {
            page.append(
                    "\nThe first command on a stream of 10,000 events that no state is kept of: %s ms.\n"
                            .formatted(spread("long", Kind.OURS)));
        }
    }

    private void held(StringBuilder page) {
        if (!results.has("held.none", Kind.OURS)) {
            return;
        }
        page.append(
                """

                ## Appends while somebody holds something, 64 callers

                | | appends/s | p99 µs | longest µs |
                |---|---|---|---|
                """);
        for (var row :
                List.of(
                        List.of("nobody holds anything", "held.none"),
                        List.of("a snapshot held open", "held.snapshot"),
                        List.of("an idle foreign transaction that has written", "held.idle"))) {
            page.append(
                    "| %s | %s | %s | %s |\n"
                            .formatted(
                                    row.getFirst(),
                                    spread(row.getLast(), Kind.OURS),
                                    number(row.getLast() + ".p99"),
                                    number(row.getLast() + ".worst")));
        }
    }

    private void whole(StringBuilder page) {
        if (!results.has("rebuild", Kind.OURS)) {
            return;
        }
        page.append(
                """

                ## The whole platform in one process, with PostgreSQL and Kafka beside it

                | figure | |
                |---|---|
                | commands/s in process, 64 callers, relay and read models running | %s |
                | commands/s over HTTP with JSON and login, 64 connections | %s |
                | HTTP p50 / p99, µs | %s |
                | from the answer to the row, 500 commands/s, p50 / p99, µs | %s / %s |
                | rebuild of %s read models from %s events while writes go on, events/s | %s |
                """
                        .formatted(
                                spread("whole.inside", Kind.OURS),
                                spread("whole.http", Kind.OURS),
                                latency("whole.http", Kind.OURS),
                                number("lag.p50"),
                                number("lag.p99"),
                                number("rebuild.models"),
                                number("rebuild.events"),
                                number("rebuild")));
    }

    private String number(String what) {
        return plain(results.median(what, Kind.OURS));
    }

    private String latency(String what, Kind kind) {
        return plain(results.median(what + ".p50", kind))
                + " / "
                + plain(results.median(what + ".p99", kind));
    }

    private String spread(String what, Kind kind) {
        if (!results.has(what, kind)) {
            return "–";
        }
        Results.Spread spread = results.of(what, kind);
        return "%s (%s–%s)"
                .formatted(plain(spread.median()), plain(spread.least()), plain(spread.most()));
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
