package mesa.query.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.MesaEvent.MesaConstituted;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;

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
        return new MesaConstituted(
                mesa,
                MesaKind.NATIONAL,
                "Mesa «" + acronym + "» ñandú",
                acronym,
                List.of(),
                new EnablingInstrument(
                        "Acuerdo Ministerial", "000275", LocalDate.of(2018, 10, 4), "MREMH", null),
                null,
                Instant.parse("2018-10-04T15:00:00Z"));
    }

    private String acronym() {
        int n = random.nextInt(12);
        return n == 0 ? "GONE" : "M" + random.nextInt(1 + mesas / 4);
    }
}
