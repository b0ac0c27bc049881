package mesa.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** The platform as {@code deploy/up} starts it before it tells a story, on ports that are free. */
final class FreshStandalone {
    private FreshStandalone() {}

    static Standalone start(Path home) throws IOException, SQLException {
        return Standalone.start(
                StandaloneSettings.of(
                        Map.of(
                                "MESA_HOME", home.toString(),
                                "MESA_PORT", "0",
                                "MESA_KAFKA_PORT", "0",
                                "MESA_POSTGRES_PORT", "0")));
    }
}
