package mesa.benchmark;

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

    Contender open(String url) throws Exception {
        return switch (this) {
            case OURS -> new Ours(url);
            case JDBC -> new StockJdbc(url, false);
            case JDBC_TUNED -> new StockJdbc(url, true);
            case JPA -> new StockJpa(url, false);
            case JPA_TUNED -> new StockJpa(url, true);
            case PLAIN -> new PlainInsert(url);
            case COPY -> new BinaryCopy(url);
        };
    }
}
