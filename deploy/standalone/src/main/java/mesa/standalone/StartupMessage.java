package mesa.standalone;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import mesa.command.access.FirstLogins;

/** What is printed when everything answers. */
record StartupMessage(
        EmbeddedServers embeddedServers, Optional<FirstLogins> logins, long milliseconds) {
    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                """

                Mesa está lista · Mesa is ready (%.1f s)

                  http://localhost:%d/

                  Kafka         %s, mesa.journal
                  PostgreSQL    127.0.0.1:%d, %s · %s
                  Datos · data  %s
                """,
                milliseconds / 1000.0,
                embeddedServers.port(),
                embeddedServers.kafkaAddress(),
                embeddedServers.postgresPort(),
                Databases.EVENTS,
                Databases.VIEWS,
                embeddedServers.home());
        embeddedServers
                .agencies()
                .ifPresent(door ->
                        out.printf(
                                "  Entidades · agencies  %s, SASL_SSL, %s%n",
                                door.address(), door.certificate()));
        logins.filter(known -> !known.lines().isEmpty()).ifPresent(known -> print(known, out));
        out.printf("%nCtrl-C para cerrar · Ctrl-C to stop%n");
    }

    private static void print(FirstLogins logins, PrintStream out) {
        out.printf("%n  Accesos de la primera vez · first logins (%s)%n", logins.file());
        for (FirstLogins.Line line : logins.lines()) {
            out.printf("    %-12s %-36s %s%n", line.role(), line.name(), line.password());
        }
    }
}
