package mesa.benchmark;

/** The tables of the whole platform: in one process, rebuilding, and as it is delivered. */
final class PlatformChapters {
    private final Results results;
    private final ResultFormat resultFormat;
    private final int commitments;

    PlatformChapters(Results results, int commitments) {
        this.results = results;
        this.commitments = commitments;
        this.resultFormat = new ResultFormat(results);
    }

    void write(StringBuilder page) {
        whole(page);
        replay(page);
        pages(page);
        standalone(page);
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
                | from the answer to the platform's own signal, p50 / p99, µs | %s / %s |
                | rebuild of %s read models from %s events while writes go on, events/s | %s |
                | heap in use after a collection at 30 and at 90 %% of the rebuild, MiB | %s, %s |

                Measured after a warm-up that lasts until the rate no longer grows, here %s s: a \
                whole platform is much code, and the compiler needs the same two cores. The \
                requests come over 64 connections that stay open, from the same process.

                The row is there when a connection of the benchmark's own, which asks about every \
                millisecond, finds it by SELECT in the views database; that was asked for %s of \
                the commands. The signal is what pages and `Mesa-Position` wait for, taken for all \
                of them; it is given after the commit.
                """
                        .formatted(
                                resultFormat.spread("whole.inside", Kind.OURS),
                                resultFormat.spread("whole.http", Kind.OURS),
                                resultFormat.latency("whole.http", Kind.OURS),
                                resultFormat.number("lag.p50"),
                                resultFormat.number("lag.p99"),
                                resultFormat.number("signal.p50"),
                                resultFormat.number("signal.p99"),
                                resultFormat.number("rebuild.models"),
                                resultFormat.number("rebuild.events"),
                                resultFormat.number("rebuild"),
                                resultFormat.spread("heap.early", Kind.OURS),
                                resultFormat.spread("heap.late", Kind.OURS),
                                resultFormat.number("whole.warm-up"),
                                resultFormat.number("lag.looked")));
    }

    private void replay(StringBuilder page) {
        if (!results.has("rebuild", Kind.JDBC)) {
            return;
        }
        page.append(
                """

                ## Rebuilding, beside Axon's pooled processor

                | | events/s |
                |---|---|
                | Mesa, all read models | %s |
                | Axon, defaults | %s |
                | Axon, tuned | %s |

                As many events of the same bytes in streams of %d for each, and %d new ones a second \
                meanwhile. Both begin when the server has vacuumed and written everything. Ours folds \
                all of them into every read model that wants them, keeps every version of a row, builds the indexes and switches; the figure is from the request to \
                the switch. Axon reads its JDBC engine again with a `PooledStreamingEventProcessor` \
                and a `JdbcTokenStore` into one table by one upsert for each event, over JDBC, in the \
                transaction of the batch, which is less work; its figure is what it handles in a \
                stretch of time after a warm-up. Defaults: batches of one event, 16 segments, 4 \
                threads. Tuned: batches of 1,000 events, 4 segments, 4 threads, the tuned engine.
                """
                        .formatted(
                                resultFormat.number("rebuild"),
                                resultFormat.spread("rebuild", Kind.JDBC),
                                resultFormat.spread("rebuild", Kind.JDBC_TUNED),
                                Replaying.LENGTH,
                                Replaying.WRITES));
    }

    private void pages(StringBuilder page) {
        if (!results.has("page.list", Kind.OURS)) {
            return;
        }
        page.append(
                """

                ## Pages and lists beside %d commitments

                | address | ms |
                |---|---|
                """
                        .formatted(commitments));
        PageTimes.ADDRESSES.forEach((what, path) ->
                page.append(
                        "| `%s` | %s |\n".formatted(path, resultFormat.spread(what, Kind.OURS))));
        page.append(
                """

                One signed-in reader over HTTP, one request after the other, 20 of each after 30 to \
                warm up: the median with the least and the most. Five commitments to an agreement, \
                40 institutions, half of them reported.
                """);
    }

    private void standalone(StringBuilder page) {
        if (!results.has("memory", Kind.OURS)) {
            return;
        }
        page.append(
                """

                ## The standalone

                `deploy/up` in a folder that has the demonstration story. From the command to the line \
                that says it is ready: %s s. Ten seconds later the JVM, with Kafka in it, has %s MiB \
                resident (`VmRSS`) and all processes of PostgreSQL have %s MiB. Of these the \
                proportional set (`Pss` of `smaps_rollup`) is taken, because resident sets would \
                count the shared buffers once for each process. Read from `/proc`, so on Linux only.
                """
                        .formatted(
                                resultFormat.tenths("start"),
                                resultFormat.number("memory.java"),
                                resultFormat.number("memory.postgres")));
    }
}
