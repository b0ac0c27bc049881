package mesa.command.access;

import java.security.SecureRandom;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.api.Caller;
import mesa.api.user.UserCommand.RegisterUser;
import mesa.api.user.UserId;
import mesa.api.user.UserKind;
import mesa.command.door.Commands;
import mesa.command.door.Outcome;
import mesa.command.door.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes logins: the event says that there is a user, the secret stays with the credentials. */
public final class Logins {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom CHANCE = new SecureRandom();

    private final CredentialTable credentials;
    private final LoginName names;
    private final PasswordEncoder encoder;
    private final Commands commands;

    Logins(
            CredentialTable credentials,
            LoginName names,
            PasswordEncoder encoder,
            Commands commands) {
        this.credentials = credentials;
        this.names = names;
        this.encoder = encoder;
        this.commands = commands;
    }

    /**
     * A login as it is told once.
     *
     * @param name what to type; for an agency its client id
     */
    public record Made(UserId user, String name, String secret) {}

    /** What became of it: the outcome of registering, and the secret if it was accepted. */
    public record Registered(Outcome outcome, @Nullable Made made) {}

    /**
     * Registers a user and draws a secret.
     *
     * @param name to type, for a person; ignored for an agency
     * @param post the function the user acts from
     */
    public Registered register(UserKind kind, String name, String post, Caller by) {
        String secret = kind == UserKind.PERSON ? password() : letters(32);
        Made made = new Made(new UserId(UUID.randomUUID()), name, secret);
        return register(kind, made, post, by);
    }

    Registered register(UserKind kind, Made made, String post, Caller by) {
        String id = made.user().value().toString();
        String login = kind == UserKind.PERSON ? names.hash(made.name()) : null;
        // Before the event: nobody logs in as a user the journal does not know, but a user without
        // a
        // credential would stay locked out.
        credentials.add(new Credential(id, kind, login, encoded(made.secret())));
        Outcome outcome =
                commands.send(Sent.of(new RegisterUser(made.user(), kind, login, post), by));
        if (!(outcome instanceof Outcome.Accepted)) {
            return new Registered(outcome, null);
        }
        String name = kind == UserKind.PERSON ? made.name() : id;
        return new Registered(outcome, new Made(made.user(), name, made.secret()));
    }

    /** Whether there is no login at all. */
    boolean nobody() {
        return credentials.isEmpty();
    }

    Outcome send(Sent sent) {
        return commands.send(sent);
    }

    /** A new secret in place of the old one, or nothing when the user has none. */
    public @Nullable String renew(UserId user) {
        String secret = password();
        return credentials.replace(user.value().toString(), encoded(secret)) ? secret : null;
    }

    /** The user behind a login name, if there is one. */
    public @Nullable UserId find(String name) {
        return credentials
                .person(names.hash(name))
                .map(known -> new UserId(UUID.fromString(known.user())))
                .orElse(null);
    }

    static String password() {
        return letters(4) + "-" + letters(4) + "-" + letters(4) + "-" + letters(4);
    }

    static String letters(int many) {
        return CHANCE.ints(many, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private String encoded(String secret) {
        return Objects.requireNonNull(encoder.encode(secret));
    }
}
