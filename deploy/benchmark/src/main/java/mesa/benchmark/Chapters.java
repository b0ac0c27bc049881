package mesa.benchmark;

import java.util.List;

/** The tables of commands and of appends while somebody holds something. */
final class Chapters {
    private final Results results;
    private final ResultFormat resultFormat;

    Chapters(Results results) {
        this.results = results;
        this.resultFormat = new ResultFormat(results);
    }

    void write(StringBuilder page) {
        commands(page);
        longStream(page);
        held(page);
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
                out. Axon JDBC is tuned and has both a cache that forgets no aggregate and a \
                snapshot every 100 events, made by a thread of its own, for Axon's pages on \
                tuning advise both; Axon JPA has fewer streams, which it loads all the same.

                | contender | creating, commands/s | p50 / p99 µs | streams of 200 events, commands/s | p50 / p99 µs |
                |---|---|---|---|---|
                """);
        for (Kind kind : List.of(Kind.OURS, Kind.JDBC_TUNED, Kind.JPA)) {
            page.append(
                    "| %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    kind.title(),
                                    resultFormat.spread("create@64", kind),
                                    resultFormat.latency("create@64", kind),
                                    resultFormat.spread("existing@64", kind),
                                    resultFormat.latency("existing@64", kind)));
        }
    }

    private void longStream(StringBuilder page) {
        if (results.has("long", Kind.OURS)) {
            page.append(
                    "\nThe first command on a stream of 10,000 events that no state is kept of: %s ms.\n"
                            .formatted(resultFormat.spread("long", Kind.OURS)));
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
                                    resultFormat.spread(row.getLast(), Kind.OURS),
                                    resultFormat.number(row.getLast() + ".p99"),
                                    resultFormat.number(row.getLast() + ".worst")));
        }
    }
}
