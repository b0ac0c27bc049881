package mesa.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the running platform answers, as other programs on this machine find it in its folder: the
 * file {@code running.properties} with all addresses and the file {@code address} with that of the
 * web alone. Both are there while it runs.
 */
record InstallationFile(Map<String, String> addresses) {
    private static final String ALL = "running.properties";
    private static final String WEB = "address";

    static InstallationFile of(EmbeddedServers embeddedServers) {
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("pid", Long.toString(ProcessHandle.current().pid()));
        addresses.put("web", "http://localhost:" + embeddedServers.port());
        addresses.put("kafka", embeddedServers.kafkaAddress());
        embeddedServers
                .agencies()
                .ifPresent(door -> {
                    addresses.put("kafka.agencies", door.address());
                    addresses.put("kafka.agencies.certificate", door.certificate().toString());
                });
        addresses.put("postgresql", "127.0.0.1:" + embeddedServers.postgresPort());
        return new InstallationFile(addresses);
    }

    /** The web's address last: whoever waits for it finds the others there. */
    void write(Path home) throws IOException {
        String all =
                addresses.entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue().replace("\\", "\\\\") + "\n")
                        .collect(Collectors.joining());
        whole(home.resolve(ALL), all);
        whole(home.resolve(WEB), addresses.get("web") + "\n");
    }

    /** What a killed process has left behind tells nothing. */
    static void forget(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(WEB));
        Files.deleteIfExists(home.resolve(ALL));
    }

    /** Nobody reads half of it. */
    private static void whole(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
