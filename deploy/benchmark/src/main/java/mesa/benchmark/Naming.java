package mesa.benchmark;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import mesa.command.dispatch.TimeOrderedId;

/** What our journal takes up when streams and events are named in the order of time, or by lot. */
final class Naming {
    private static final String BY_LOT = "names.lot";
    private static final String BY_TIME = "names.time";
    private static final int CALLERS = 64;

    /**
     * @param what also the end of the database's name
     */
    private record Names(String what, String said, Supplier<UUID> ids) {
        String database() {
            return "bench_" + what.replace('.', '_');
        }
    }

    private static final List<Names> BOTH =
            List.of(
                    new Names(BY_LOT, "names drawn by lot", UUID::randomUUID),
                    new Names(BY_TIME, "names in the order of time", TimeOrderedId::next));

    private final Plan plan;
    private final Server server;
    private final Results results;
    private final ProgressLine progressLine;

    Naming(Plan plan, Server server, Results results, ProgressLine progressLine) {
        this.plan = plan;
        this.server = server;
        this.results = results;
        this.progressLine = progressLine;
    }

    static int steps(Plan plan) {
        return plan.rounds() * BOTH.size();
    }

    /** One round; the rows of earlier rounds stay, so that the indexes have had time to split. */
    void measure() throws Exception {
        for (Names names : BOTH) {
            progressLine.step("Mesa journal, " + names.said());
            Facts facts = new Facts(plan.payload(), names.ids());
            String database = names.database();
            try (Contender ours = new Ours(server.database(database))) {
                Load.run(CALLERS, 0, plan.warmUp(), () -> facts.store(ours, 1));
                server.checkpoint();
                double wal = server.walBytes();
                double before = server.rows(database, "event");
                Load.Measured measured =
                        Load.run(CALLERS, 0, plan.seconds(), () -> facts.store(ours, 1));
                double rows = server.rows(database, "event");
                results.add(names.what(), Kind.OURS, measured.perSecond());
                results.add(
                        names.what() + ".wal",
                        Kind.OURS,
                        (server.walBytes() - wal) / (rows - before));
                results.add(
                        names.what() + ".table",
                        Kind.OURS,
                        server.tableBytes(database, ours.tables()) / rows);
                results.add(
                        names.what() + ".index",
                        Kind.OURS,
                        server.tableBytes(database, List.of("event_by_stream")) / rows);
            }
        }
    }

    /** A part of the chapter on room. */
    static void write(StringBuilder page, Results results) {
        ResultFormat resultFormat = new ResultFormat(results);
        if (!results.has(BY_LOT, Kind.OURS)) {
            return;
        }
        page.append(
                """

                What the ids of streams and events cost our journal, 64 callers, one event each (ADR 0017):

                | ids | appends/s | table + indexes, bytes/event | of these the index on stream and version | WAL, bytes/event |
                |---|---|---|---|---|
                """);
        for (var row :
                List.of(
                        List.of("random (version 4)", BY_LOT),
                        List.of("in the order of time (version 7)", BY_TIME))) {
            String what = row.getLast();
            page.append(
                    "| %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    row.getFirst(),
                                    resultFormat.spread(what, Kind.OURS),
                                    resultFormat.spread(what + ".table", Kind.OURS),
                                    resultFormat.spread(what + ".index", Kind.OURS),
                                    resultFormat.spread(what + ".wal", Kind.OURS)));
        }
    }
}
