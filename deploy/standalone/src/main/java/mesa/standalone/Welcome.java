package mesa.standalone;

import java.io.PrintStream;
import java.util.Locale;

/** What is printed when everything answers. */
record Welcome(House house, long milliseconds) {
    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                """

                Mesa está lista · Mesa is ready (%.1f s)

                  http://localhost:%d/

                  Kafka        %s (mesa.journal)
                  PostgreSQL   127.0.0.1:%d (%s, %s)
                  Datos · data %s

                Ctrl-C para cerrar · Ctrl-C to stop
                """,
                milliseconds / 1000.0,
                house.port(),
                house.kafkaAddress(),
                house.postgresPort(),
                House.EVENTS,
                House.VIEWS,
                house.home());
    }
}
