package mesa.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Watches which of the read models that lag behind are named in the statements of a reading. Every
 * statement passes here, so none can read old rows unnoticed.
 */
final class LagGuard {
    private record Watched(ModelLag lag, Pattern name) {
        static Watched of(ModelLag modelLag) {
            return new Watched(
                    modelLag,
                    Pattern.compile("(?<![A-Za-z0-9_])" + modelLag.model() + "(?![A-Za-z0-9_])"));
        }
    }

    private final List<Watched> watched;
    private final long position;
    private final boolean allowed;
    private final List<ModelLag> read = new ArrayList<>();

    /**
     * @param position looked at
     * @param allowed whether what lags may be read nevertheless
     */
    LagGuard(List<ModelLag> behind, long position, boolean allowed) {
        this.watched = behind.stream().map(Watched::of).toList();
        this.position = position;
        this.allowed = allowed;
    }

    /**
     * Answers the statement.
     *
     * @throws ModelStopped when it reads what has not come to the position and that is not allowed
     */
    String reading(String statement) {
        for (Watched one : watched) {
            ModelLag modelLag = one.lag();
            if (modelLag.position() < position
                    && !read.contains(modelLag)
                    && one.name().matcher(statement).find()) {
                if (!allowed) {
                    throw new ModelStopped(modelLag, position);
                }
                read.add(modelLag);
            }
        }
        return statement;
    }

    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        watched.forEach(one -> all.put(one.lag().model(), one.lag().position()));
        return all;
    }

    List<ModelLag> read() {
        return List.copyOf(read);
    }
}
