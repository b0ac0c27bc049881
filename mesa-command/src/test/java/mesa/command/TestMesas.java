package mesa.command;

import java.util.concurrent.atomic.AtomicInteger;

/** Bodies of commands that constitute mesas; no two share an acronym. */
public final class TestMesas {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private TestMesas() {}

    /** For {@code POST /api/v1/mesas}. */
    public static String another() {
        return """
        {"verb":"constitute","kind":"CANTONAL","name":"Mesa de Cuenca","acronym":"T-%d",
         "territories":["0101"],
         "instrument":{"kind":"Ordenanza","number":"1","date":"2018-01-31","issuer":"GAD"}}\
        """
                .formatted(COUNTER.incrementAndGet());
    }
}
