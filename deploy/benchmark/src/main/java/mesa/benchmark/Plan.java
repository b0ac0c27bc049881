package mesa.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What to measure and for how long, from the command line. */
record Plan(
        List<Integer> callers,
        int rounds,
        double seconds,
        double warmUp,
        int payload,
        Set<Kind> kinds,
        Path report) {
    static final String USAGE =
            """
            --callers 1,8,16,64,256   callers at a time
            --rounds 3                interleaved rounds, in shuffled order
            --seconds 1.5             measured time of each contender in each round
            --warm-up 0.5             seconds before that
            --payload 400             bytes of a payload
            --only OURS,JDBC          contenders: OURS JDBC JDBC_TUNED JPA JPA_TUNED PLAIN COPY
            --report FILE             where the table goes
            """;

    static Plan of(String[] words, Path defaultReport) {
        Plan plan =
                new Plan(
                        List.of(1, 8, 16, 64, 256),
                        3,
                        1.5,
                        0.5,
                        400,
                        EnumSet.allOf(Kind.class),
                        defaultReport);
        for (int i = 0; i + 1 < words.length; i += 2) {
            plan = plan.with(words[i], words[i + 1]);
        }
        if (words.length % 2 == 1) {
            throw new IllegalArgumentException(USAGE);
        }
        return plan;
    }

    private Plan with(String option, String value) {
        return switch (option) {
            case "--callers" ->
                    new Plan(
                            Arrays.stream(value.split(",")).map(Integer::valueOf).toList(),
                            rounds,
                            seconds,
                            warmUp,
                            payload,
                            kinds,
                            report);
            case "--rounds" ->
                    new Plan(
                            callers,
                            Integer.parseInt(value),
                            seconds,
                            warmUp,
                            payload,
                            kinds,
                            report);
            case "--seconds" ->
                    new Plan(
                            callers,
                            rounds,
                            Double.parseDouble(value),
                            warmUp,
                            payload,
                            kinds,
                            report);
            case "--warm-up" ->
                    new Plan(
                            callers,
                            rounds,
                            seconds,
                            Double.parseDouble(value),
                            payload,
                            kinds,
                            report);
            case "--payload" ->
                    new Plan(
                            callers,
                            rounds,
                            seconds,
                            warmUp,
                            Integer.parseInt(value),
                            kinds,
                            report);
            case "--only" ->
                    new Plan(callers, rounds, seconds, warmUp, payload, kinds(value), report);
            case "--report" ->
                    new Plan(callers, rounds, seconds, warmUp, payload, kinds, Path.of(value));
            default -> throw new IllegalArgumentException(option + "?\n" + USAGE);
        };
    }

    private static Set<Kind> kinds(String value) {
        Set<Kind> chosen = EnumSet.noneOf(Kind.class);
        for (String name : value.split(",")) {
            chosen.add(Kind.valueOf(name.toUpperCase(Locale.ROOT)));
        }
        return chosen;
    }
}
