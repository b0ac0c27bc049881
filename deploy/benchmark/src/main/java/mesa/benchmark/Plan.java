package mesa.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What to measure and for how long, from the command line. */
record Plan(
        List<Integer> callers,
        int rounds,
        double seconds,
        double warmUp,
        int payload,
        Set<Kind> kinds,
        Set<Chapter> chapters,
        double steadySeconds,
        int streams,
        double holdSeconds,
        double lagSeconds,
        long rebuildEvents,
        double replaySeconds,
        long events,
        int commitments,
        Path report) {
    /** The parts a run is made of. */
    enum Chapter {
        APPENDS,
        COMMANDS,
        HOLD,
        WHOLE,
        REPLAY,
        PAGES,
        STANDALONE,
        PARTITIONS
    }

    static final String USAGE =
            """
            short                     everything once and briefly, to try it
            full                      everything, three rounds (the default)
            plan                      how PostgreSQL plans its queries on many events
            --chapters APPENDS,WHOLE  of APPENDS COMMANDS HOLD WHOLE REPLAY PAGES
                                      STANDALONE PARTITIONS
            --callers 1,8,16,64,256   callers at a time
            --rounds 3                interleaved rounds, in shuffled order
            --seconds 1.5             measured time of each contender in each round
            --warm-up 0.5             seconds before that
            --steady 90               seconds at most until commands are no longer getting faster
            --payload 400             bytes of a payload
            --only OURS,JDBC          contenders: OURS JDBC JDBC_TUNED JPA JPA_TUNED PLAIN COPY
            --streams 1000            existing streams, of 200 events each
            --hold 3                  seconds of appends while somebody holds something
            --lag 10                  seconds of 500 commands
            --rebuild 1000000         events to rebuild the read models from, ours and Axon's
            --replay 15               seconds of Axon's processors, which need not reach the end
            --events 10000000         events of the plan
            --commitments 100000      on the board while pages and lists are timed
            --report FILE             where the page goes, its drawing beside it
            """;
    private static final Map<String, String> FULL =
            Map.ofEntries(
                    Map.entry("--chapters", "APPENDS,COMMANDS,HOLD,WHOLE,REPLAY,PAGES,STANDALONE"),
                    Map.entry("--callers", "1,8,16,64,256"),
                    Map.entry("--rounds", "3"),
                    Map.entry("--seconds", "1.5"),
                    Map.entry("--warm-up", "0.5"),
                    Map.entry("--steady", "90"),
                    Map.entry("--payload", "400"),
                    Map.entry("--only", "OURS,JDBC,JDBC_TUNED,JPA,JPA_TUNED,PLAIN,COPY"),
                    Map.entry("--streams", "1000"),
                    Map.entry("--hold", "3"),
                    Map.entry("--lag", "10"),
                    Map.entry("--rebuild", "1000000"),
                    Map.entry("--replay", "15"),
                    Map.entry("--events", "10000000"),
                    Map.entry("--commitments", "100000"),
                    Map.entry("--report", "deploy/docs/benchmark.md"));
    private static final Map<String, String> SHORT =
            Map.ofEntries(
                    Map.entry("--callers", "1,16,64"),
                    Map.entry("--rounds", "1"),
                    Map.entry("--seconds", "0.7"),
                    Map.entry("--warm-up", "0.3"),
                    Map.entry("--streams", "100"),
                    Map.entry("--hold", "1"),
                    Map.entry("--lag", "3"),
                    Map.entry("--rebuild", "20000"),
                    Map.entry("--replay", "4"),
                    Map.entry("--steady", "10"),
                    Map.entry("--commitments", "2000"));
    private static final Map<String, String> PLANNING = Map.of("--chapters", "PARTITIONS");

    static Plan of(String... words) {
        Map<String, String> options = new HashMap<>(FULL);
        Iterator<String> spoken = List.of(words).iterator();
        while (spoken.hasNext()) {
            switch (spoken.next()) {
                case "full" -> options.putAll(FULL);
                case "short" -> options.putAll(SHORT);
                case "plan" -> options.putAll(PLANNING);
                case String option when FULL.containsKey(option) && spoken.hasNext() ->
                        options.put(option, spoken.next());
                case String other -> throw new IllegalArgumentException(other + "?\n" + USAGE);
            }
        }
        return new Plan(
                Arrays.stream(said(options, "--callers").split(",")).map(Integer::valueOf).toList(),
                Integer.parseInt(said(options, "--rounds")),
                Double.parseDouble(said(options, "--seconds")),
                Double.parseDouble(said(options, "--warm-up")),
                Integer.parseInt(said(options, "--payload")),
                named(Kind.class, said(options, "--only")),
                named(Chapter.class, said(options, "--chapters")),
                Double.parseDouble(said(options, "--steady")),
                Integer.parseInt(said(options, "--streams")),
                Double.parseDouble(said(options, "--hold")),
                Double.parseDouble(said(options, "--lag")),
                Long.parseLong(said(options, "--rebuild")),
                Double.parseDouble(said(options, "--replay")),
                Long.parseLong(said(options, "--events")),
                Integer.parseInt(said(options, "--commitments")),
                Path.of(said(options, "--report")));
    }

    private static String said(Map<String, String> options, String name) {
        return Objects.requireNonNull(options.get(name));
    }

    boolean has(Chapter chapter) {
        return chapters.contains(chapter);
    }

    private static <E extends Enum<E>> Set<E> named(Class<E> type, String value) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String name : new LinkedHashSet<>(List.of(value.split(",")))) {
            chosen.add(Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
        }
        return chosen;
    }
}
