package mesa.query.projection;

import java.util.Random;
import java.util.UUID;
import mesa.api.mesa.MesaEvent.MesaConstituted;
import mesa.api.mesa.MesaId;

/** A seeded stream of constitutions of few mesas, so that rows change often. */
final class SomeMesas {
    private final Random random;
    private final int mesas;

    SomeMesas(long seed, int mesas) {
        this.random = new Random(seed);
        this.mesas = mesas;
    }

    void into(JournalTopic topic, int events) {
        for (int i = 0; i < events; i++) {
            var mesa = new MesaId(new UUID(1, random.nextInt(mesas)));
            topic.write(mesa, constituted(mesa, acronym()));
        }
        topic.flush();
    }

    static MesaConstituted constituted(MesaId mesa, String acronym) {
        return SomeFacts.constituted(mesa, "Mesa «" + acronym + "» ñandú", acronym);
    }

    private String acronym() {
        int n = random.nextInt(12);
        return n == 0 ? "GONE" : "M" + random.nextInt(1 + mesas / 4);
    }
}
