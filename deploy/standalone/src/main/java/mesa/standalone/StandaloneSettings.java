package mesa.standalone;

import java.nio.file.Path;
import java.util.Map;
import mesa.embedded.ServerNotStarted;

/**
 * What can be set from outside, each by an environment variable.
 *
 * @param home {@code MESA_HOME}: the folder of everything that must outlive the process
 * @param port {@code MESA_PORT}: the web, 0 for any free one
 * @param kafkaPort {@code MESA_KAFKA_PORT}, 0 for any free one
 * @param kafkaAgencyPort {@code MESA_KAFKA_AGENCY_PORT}: a second listener with SCRAM and ACLs, for
 *     agencies that {@code mesa agency add} lets in; -1, as without it, for none
 * @param postgresPort {@code MESA_POSTGRES_PORT}, 0 for any free one
 * @param demo {@code MESA_DEMO}, true unless said otherwise: the first start draws a login for
 *     every role and not for the administrator alone
 */
record StandaloneSettings(
        Path home, int port, int kafkaPort, int kafkaAgencyPort, int postgresPort, boolean demo) {
    static StandaloneSettings of(Map<String, String> environment) {
        String home = environment.get("MESA_HOME");
        return new StandaloneSettings(
                home == null || home.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".mesa")
                        : Path.of(home).toAbsolutePath().normalize(),
                port(environment, "MESA_PORT", 8080),
                port(environment, "MESA_KAFKA_PORT", 9092),
                port(environment, "MESA_KAFKA_AGENCY_PORT", -1),
                port(environment, "MESA_POSTGRES_PORT", 15432),
                !"false".equals(environment.get("MESA_DEMO")));
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        String given = environment.getOrDefault(name, "");
        if (given.isBlank()) {
            return otherwise;
        }
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) > 65535) {
            throw new ServerNotStarted(
                    "%s must be a port between 0 and 65535, not '%s'.".formatted(name, given));
        }
        return Integer.parseInt(given);
    }
}
