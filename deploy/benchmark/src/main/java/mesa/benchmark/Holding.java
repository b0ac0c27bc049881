package mesa.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import mesa.embedded.Database;

/**
 * Our appends while somebody holds an old snapshot open, as a dump does, and while a foreign
 * transaction that has written stands idle in another database of the server. Both stop stores that
 * wait for the oldest transaction or that keep a counter in a row.
 */
final class Holding {
    private static final int CALLERS = 64;
    private static final double WARM_UP = 3;

    private final Plan plan;
    private final Server server;
    private final Facts facts;
    private final Results results;
    private final ProgressLine progressLine;

    Holding(Plan plan, Server server, Facts facts, Results results, ProgressLine progressLine) {
        this.plan = plan;
        this.server = server;
        this.facts = facts;
        this.results = results;
        this.progressLine = progressLine;
    }

    static int steps(Plan plan) {
        return 3 * plan.rounds();
    }

    void run() throws Exception {
        Database held = server.database("held");
        String foreign = server.database("foreign_database").ownerUrl();
        try (Contender ours = new Ours(held);
                Connection snapshot = DriverManager.getConnection(held.ownerUrl());
                Connection idle = DriverManager.getConnection(foreign);
                Statement dump = snapshot.createStatement();
                Statement stranger = idle.createStatement()) {
            stranger.execute("create table if not exists something (n int)");
            snapshot.setAutoCommit(false);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            idle.setAutoCommit(false);
            Load.run(CALLERS, 0, WARM_UP, () -> facts.store(ours, 1));
            for (int round = 0; round < plan.rounds(); round++) {
                measure("held.none", "nobody holds anything", ours);
                dump.execute("select count(*) from event");
                measure("held.snapshot", "a snapshot held open", ours);
                snapshot.rollback();
                stranger.execute("insert into something values (1)");
                measure("held.idle", "an idle foreign transaction", ours);
                idle.rollback();
            }
        }
    }

    private void measure(String what, String said, Contender ours) throws Exception {
        progressLine.step("Appends, " + said);
        server.checkpoint();
        Load.Measured measured =
                Load.run(CALLERS, plan.warmUp(), plan.holdSeconds(), () -> facts.store(ours, 1));
        results.add(what, Kind.OURS, measured.perSecond());
        results.add(what + ".p99", Kind.OURS, measured.p99());
        results.add(what + ".worst", Kind.OURS, measured.worst());
    }
}
