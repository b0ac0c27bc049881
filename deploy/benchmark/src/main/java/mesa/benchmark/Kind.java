package mesa.benchmark;

import mesa.embedded.Database;

/** Who takes part. */
enum Kind {
    OURS("Mesa journal"),
    JDBC("Axon JDBC, untuned"),
    JDBC_TUNED("Axon JDBC, tuned"),
    JPA("Axon JPA, untuned"),
    JPA_TUNED("Axon JPA, tuned"),
    PLAIN("plain insert + commit"),
    COPY("binary COPY");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether the number of callers means anything to it. */
    boolean hasCallers() {
        return this != COPY;
    }

    String database() {
        return "bench_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    Contender open(Database database) throws Exception {
        return switch (this) {
            case OURS -> new Ours(database);
            case JDBC -> new StockJdbc(database.ownerUrl(), false);
            case JDBC_TUNED -> new StockJdbc(database.ownerUrl(), true);
            case JPA -> new StockJpa(database.ownerUrl(), false);
            case JPA_TUNED -> new StockJpa(database.ownerUrl(), true);
            case PLAIN -> new PlainInsert(database.ownerUrl());
            case COPY -> new BinaryCopy(database.ownerUrl());
        };
    }
}
