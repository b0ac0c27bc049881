package mesa.command.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.user.UserCommand.RegisterUser;
import mesa.api.user.UserCommand.RenewCredential;
import mesa.api.user.UserId;
import mesa.api.user.UserKind;
import mesa.api.user.UserRejection;
import mesa.command.dispatch.CommandEnvelope;
import mesa.command.dispatch.CommandGateway;
import mesa.command.dispatch.CommandOutcome;
import mesa.domain.user.User;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes logins: the event says that there is a user, the secret stays with the credentials. */
public final class Logins {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom CHANCE = new SecureRandom();

    /** No registration takes longer; a credential older than this without a user is a leftover. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final CredentialTable credentials;
    private final LoginTable open;
    private final LoginName names;
    private final PasswordEncoder encoder;
    private final UserRightsLookup userRightsLookup;
    private final CommandGateway commandGateway;

    Logins(
            CredentialTable credentials,
            LoginTable open,
            LoginName names,
            PasswordEncoder encoder,
            UserRightsLookup userRightsLookup,
            CommandGateway commandGateway) {
        this.credentials = credentials;
        this.open = open;
        this.names = names;
        this.encoder = encoder;
        this.userRightsLookup = userRightsLookup;
        this.commandGateway = commandGateway;
    }

    /**
     * A login as it is told once.
     *
     * @param name what to type; for an agency its client id
     */
    public record Made(UserId user, String name, String secret) {}

    /** What became of it: the outcome of registering, and the secret if it was accepted. */
    public record Registered(CommandOutcome outcome, @Nullable Made made) {}

    /** What became of a renewal: the outcome, and the secret if it was accepted. */
    public record Renewed(CommandOutcome outcome, @Nullable String secret) {}

    /**
     * Registers a user and draws a secret. What is not accepted leaves nothing behind.
     *
     * @param name to type, for a person; ignored for an agency
     * @param post the function the user acts from
     * @throws IllegalArgumentException when no user can have such a post
     */
    public Registered register(UserKind kind, String name, String post, Caller by) {
        Made made = new Made(new UserId(UUID.randomUUID()), name, secret(kind));
        return register(kind, made, post, by);
    }

    Registered register(UserKind kind, Made made, String post, Caller by) {
        String id = text(made.user());
        String login = kind == UserKind.PERSON ? names.hash(made.name()) : null;
        var command = new RegisterUser(made.user(), kind, login, post);
        // Before the event: nobody logs in as a user the journal does not know, but a user without
        // a credential would stay locked out.
        var secret = new Credential(id, kind, login, encoded(made.secret()), Instant.now());
        if (!added(secret)) {
            return new Registered(
                    new CommandOutcome.Refused(new UserRejection.LoginTaken(made.user())), null);
        }
        CommandOutcome commandOutcome;
        try {
            commandOutcome = commandGateway.send(CommandEnvelope.of(command, by));
        } catch (RuntimeException failure) {
            try {
                forget(made.user());
            } catch (RuntimeException noDatabase) {
                failure.addSuppressed(noDatabase);
            }
            throw failure;
        }
        if (!(commandOutcome instanceof CommandOutcome.Accepted)) {
            forget(made.user());
            return new Registered(commandOutcome, null);
        }
        String name = kind == UserKind.PERSON ? made.name() : id;
        return new Registered(commandOutcome, new Made(made.user(), name, made.secret()));
    }

    /** Takes back the credential of a user who was not registered after all. */
    private void forget(UserId user) {
        if (userRightsLookup.now(user).user() instanceof User.Unknown) {
            credentials.remove(text(user));
        }
    }

    /** Stores a credential, in place of one that a process which ended left without its user. */
    private boolean added(Credential secret) {
        if (credentials.add(secret)) {
            return true;
        }
        Credential known =
                credentials
                        .user(secret.user())
                        .or(() -> credentials.person(String.valueOf(secret.loginHash())))
                        .orElse(null);
        if (known != null) {
            boolean own = known.user().equals(secret.user());
            boolean old = known.madeAt().isBefore(secret.madeAt().minus(UNDER_WAY));
            if (!(own || old)
                    || userRightsLookup.fresh(known.user()).user() instanceof User.Known) {
                return false;
            }
            credentials.remove(known.user());
        }
        return credentials.add(secret);
    }

    /** Whether there is no login at all. */
    boolean nobody() {
        return credentials.isEmpty();
    }

    CommandOutcome send(CommandEnvelope commandEnvelope) {
        return commandGateway.send(commandEnvelope);
    }

    /**
     * A new secret in place of the old one, which ends everything logged in with the old one.
     *
     * @return null when the user has none here
     */
    public @Nullable Renewed renew(UserId user, String reason, Caller by) {
        Credential known = credentials.user(text(user)).orElse(null);
        return known == null ? null : renew(user, secret(known.kind()), reason, by);
    }

    /** Another secret of a person's own choice, who has just proved to know the present one. */
    Renewed change(UserId user, String secret, String reason) {
        return renew(user, secret, reason, new Caller(text(user), Set.of(Role.SYSTEM), null));
    }

    private Renewed renew(UserId user, String secret, String reason, Caller by) {
        String password = encoded(secret);
        CommandOutcome commandOutcome =
                commandGateway.send(CommandEnvelope.of(new RenewCredential(user, reason), by));
        if (!(commandOutcome instanceof CommandOutcome.Accepted)) {
            return new Renewed(commandOutcome, null);
        }
        // From here on the old secret is worth nothing, whether or not we come to store the new.
        Instant renewedAt = Objects.requireNonNull(userRightsLookup.now(user).renewedAt());
        boolean stored = credentials.replace(text(user), password, renewedAt);
        open.end(text(user));
        return stored
                ? new Renewed(commandOutcome, secret)
                : new Renewed(
                        new CommandOutcome.Contended("Another secret was made meanwhile"), null);
    }

    /** The user behind a login name, if there is one. */
    public @Nullable UserId find(String name) {
        return credentials
                .person(names.hash(name))
                .map(known -> new UserId(UUID.fromString(known.user())))
                .orElse(null);
    }

    private static String secret(UserKind kind) {
        return switch (kind) {
            case PERSON -> password();
            case AGENCY -> letters(32);
        };
    }

    private static String text(UserId user) {
        return user.value().toString();
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
