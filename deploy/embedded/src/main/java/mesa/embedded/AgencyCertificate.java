package mesa.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The certificate of the listener for agencies: drawn at the first start, for this machine alone,
 * and kept. {@code agencies.pem} is what clients trust; the key does not leave its folder.
 *
 * @param store the key and its certificate, PKCS #12
 * @param password of the store
 * @param trusted the certificate alone, PEM
 */
record AgencyCertificate(Path store, String password, Path trusted) {
    private static final String ALIAS = "agencies";
    private static final String TEN_YEARS = "3650";

    /** The certificate of the folder, made when there is none. */
    static AgencyCertificate in(Path folder, String host) throws IOException {
        Path store = folder.resolve("agencies.p12");
        Path secret = folder.resolve("password");
        Path trusted = folder.resolve("agencies.pem");
        // Last and by a move: a start that was cut off leaves none and not half of one.
        if (!Files.exists(trusted)) {
            make(folder, host, store, secret, trusted);
        }
        return new AgencyCertificate(store, Files.readString(secret), trusted);
    }

    private static void make(Path folder, String host, Path store, Path secret, Path trusted)
            throws IOException {
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.deleteIfExists(store);
        byte[] drawn = new byte[24];
        new SecureRandom().nextBytes(drawn);
        String password = HexFormat.of().formatHex(drawn);
        Files.writeString(secret, password);
        keytool(
                password,
                List.of(
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        TEN_YEARS,
                        "-dname",
                        "CN=Mesa on this machine",
                        "-ext",
                        "SAN=dns:localhost,ip:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString()));
        Path half = folder.resolve("agencies.pem.half");
        Files.deleteIfExists(half);
        keytool(
                password,
                List.of(
                        "-exportcert",
                        "-rfc",
                        "-file",
                        half.toString(),
                        "-keystore",
                        store.toString()));
        Files.move(half, trusted, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The JDK's own tool; the password goes by its environment, which others cannot list. */
    private static void keytool(String password, List<String> arguments) throws IOException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var builder = new ProcessBuilder(tool.toString());
        builder.command().addAll(arguments);
        builder.command().addAll(List.of("-alias", ALIAS, "-storepass:env", "MESA_STORE"));
        builder.environment().put("MESA_STORE", password);
        Process process = builder.redirectErrorStream(true).start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("keytool made no certificate: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while making a certificate", e);
        }
    }

    /** What the broker must know to show it on a listener. */
    Map<String, String> settings(String listener) {
        String prefix = "listener.name." + listener + ".";
        return Map.of(
                prefix + "ssl.keystore.type",
                "PKCS12",
                prefix + "ssl.keystore.location",
                store.toString(),
                prefix + "ssl.keystore.password",
                password,
                prefix + "ssl.key.password",
                password);
    }
}
