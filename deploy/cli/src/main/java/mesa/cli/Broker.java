package mesa.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which broker is administered, as whom, and where agencies reach it. */
final class Broker {
    @Option(
            names = "--bootstrap",
            descriptionKey = "mesa.agency.bootstrap",
            paramLabel = "HOST:PORT")
    private @Nullable String bootstrap;

    @Option(names = "--command-config", descriptionKey = "mesa.agency.config", paramLabel = "FILE")
    private @Nullable Path config;

    @Option(
            names = "--public-bootstrap",
            descriptionKey = "mesa.agency.public",
            paramLabel = "HOST:PORT")
    private @Nullable String reached;

    @Option(
            names = "--protocol",
            descriptionKey = "mesa.agency.protocol",
            paramLabel = "PROTOCOL",
            defaultValue = "SASL_SSL")
    private String protocol = "SASL_SSL";

    @Option(
            names = "--certificate",
            descriptionKey = "mesa.agency.certificate",
            paramLabel = "FILE")
    private @Nullable Path certificate;

    @Option(
            names = "--topic",
            descriptionKey = "mesa.agency.topic",
            paramLabel = "TOPIC",
            defaultValue = "mesa.agreements")
    private String topic = "mesa.agreements";

    /** Where it is administered: the broker of the platform on this machine unless one is named. */
    String bootstrap() {
        return bootstrap == null ? LocalInstallation.here().kafka() : bootstrap;
    }

    /**
     * Where agencies connect.
     *
     * @throws Failed when the platform on this machine runs without a listener for them
     */
    String reached() {
        if (reached != null) {
            return reached;
        }
        if (bootstrap != null) {
            return bootstrap;
        }
        LocalInstallation here = LocalInstallation.here();
        return here.kafkaOfAgencies()
                .orElseGet(() -> {
                    if (here.runs()) {
                        throw new Failed(CliMessages.text("agency.listener"));
                    }
                    return here.kafka();
                });
    }

    String protocol() {
        return protocol;
    }

    /** What agencies must trust, as PEM; null when any machine trusts it already. */
    @Nullable Path certificate() {
        Path file =
                certificate != null || reached != null || bootstrap != null
                        ? certificate
                        : LocalInstallation.here().certificateOfAgencies().orElse(null);
        return file == null ? null : file.toAbsolutePath().normalize();
    }

    /** The file with the settings of an administrator's client, if it takes any. */
    @Nullable Path config() {
        return config;
    }

    String topic() {
        return topic;
    }

    /** The settings of an administrator's client. */
    Properties settings() {
        Properties settings = new Properties();
        if (config != null) {
            try (Reader reader = Files.newBufferedReader(config)) {
                settings.load(reader);
            } catch (IOException e) {
                throw new Failed(CliMessages.text("unreachable", config, String.valueOf(e)), e);
            }
        }
        settings.put("bootstrap.servers", bootstrap());
        settings.put("enable.metrics.push", false);
        return settings;
    }
}
