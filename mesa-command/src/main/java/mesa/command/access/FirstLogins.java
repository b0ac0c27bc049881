package mesa.command.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.api.Role;
import mesa.command.access.Credential.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The logins of a platform nobody has logged in to yet: the administrator, with {@code
 * mesa.access.demo-logins} one for every role, and a client for the command line. Drawn by chance
 * into the private file {@code logins.txt}; delete it once they are written down elsewhere.
 */
public final class FirstLogins {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom CHANCE = new SecureRandom();

    private final CredentialTable credentials;
    private final LoginName names;
    private final PasswordEncoder encoder;
    private final AccessSettings settings;

    FirstLogins(
            CredentialTable credentials,
            LoginName names,
            PasswordEncoder encoder,
            AccessSettings settings) {
        this.credentials = credentials;
        this.names = names;
        this.encoder = encoder;
        this.settings = settings;
        if (credentials.isEmpty()) {
            PrivateFile.readOrMake(file(), this::draw)
                    .lines()
                    .map(Line::parse)
                    .forEach(this::store);
        }
    }

    /** One line of the file: who it is for, the name to type, the password. */
    public record Line(String role, String name, String password) {
        static Line parse(String line) {
            String[] parts = line.split("\t", 3);
            return new Line(parts[0], parts[1], parts[2]);
        }
    }

    /** Everything drawn at the first start, for a start to print; empty once the file is gone. */
    public List<Line> lines() {
        return PrivateFile.read(file()).lines().map(Line::parse).toList();
    }

    /** Where the passwords stand. */
    public Path file() {
        return settings.home().resolve("logins.txt");
    }

    private String draw() {
        List<Line> drawn = new ArrayList<>();
        drawn.add(person("admin", "admin"));
        if (settings.demo()) {
            drawn.add(person("secretariat", "secretaria"));
            drawn.add(person("chair", "presidencia"));
            drawn.add(person("delegate", "delegada"));
            drawn.add(person("verifier", "verificacion"));
            drawn.add(person("auditor", "auditoria"));
            drawn.add(person("dpo", "proteccion-datos"));
        }
        drawn.add(new Line("operator", UUID.randomUUID().toString(), secret(32)));
        return drawn.stream()
                .map(line -> line.role() + "\t" + line.name() + "\t" + line.password() + "\n")
                .collect(Collectors.joining());
    }

    private void store(Line line) {
        String password = Objects.requireNonNull(encoder.encode(line.password()));
        credentials.add(
                line.role().equals("operator")
                        ? new Credential(
                                line.name(), Kind.AGENCY, null, password, Set.of(Role.ADMIN), null)
                        : new Credential(
                                UUID.randomUUID().toString(),
                                Kind.PERSON,
                                names.hash(line.name()),
                                password,
                                Set.of(Role.valueOf(line.role().toUpperCase(Locale.ROOT))),
                                line.role().equals("delegate") ? institution() : null));
    }

    // The institution the illustrative story calls @mies.
    private static @Nullable UUID institution() {
        return UUID.nameUUIDFromBytes("mies".getBytes(StandardCharsets.UTF_8));
    }

    private static Line person(String role, String name) {
        return new Line(
                role, name, secret(4) + "-" + secret(4) + "-" + secret(4) + "-" + secret(4));
    }

    private static String secret(int letters) {
        return CHANCE.ints(letters, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
