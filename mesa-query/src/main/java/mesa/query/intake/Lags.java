package mesa.query.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Watches which of the read models that lag behind are named in the statements of a reading. Every
 * statement passes here, so none can read old rows unnoticed.
 */
final class Lags {
    private record Watched(Lag lag, Pattern name) {
        static Watched of(Lag lag) {
            return new Watched(
                    lag, Pattern.compile("(?<![A-Za-z0-9_])" + lag.model() + "(?![A-Za-z0-9_])"));
        }
    }

    private final List<Watched> watched;
    private final long position;
    private final boolean allowed;
    private final List<Lag> read = new ArrayList<>();

    /**
     * @param position looked at
     * @param allowed whether what lags may be read nevertheless
     */
    Lags(List<Lag> behind, long position, boolean allowed) {
        this.watched = behind.stream().map(Watched::of).toList();
        this.position = position;
        this.allowed = allowed;
    }

    /**
     * Answers the statement.
     *
     * @throws StandsStill when it reads what has not come to the position and that is not allowed
     */
    String reading(String statement) {
        for (Watched one : watched) {
            Lag lag = one.lag();
            if (lag.position() < position
                    && !read.contains(lag)
                    && one.name().matcher(statement).find()) {
                if (!allowed) {
                    throw new StandsStill(lag, position);
                }
                read.add(lag);
            }
        }
        return statement;
    }

    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        watched.forEach(one -> all.put(one.lag().model(), one.lag().position()));
        return all;
    }

    List<Lag> read() {
        return List.copyOf(read);
    }
}
