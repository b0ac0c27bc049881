package mesa.command.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.api.Caller;
import mesa.api.DomainCommand;
import mesa.api.Role;
import mesa.api.user.UserCommand.BindInstitution;
import mesa.api.user.UserCommand.GrantRole;
import mesa.api.user.UserId;
import mesa.api.user.UserKind;
import mesa.command.access.Logins.Made;
import mesa.command.dispatch.CommandEnvelope;
import mesa.command.dispatch.CommandOutcome;
import mesa.command.store.JournalUnavailable;
import mesa.domain.user.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The logins of a platform nobody has logged in to yet: the administrator, a client for the command
 * line and, with {@code mesa.access.demo-logins}, one login for every role. Drawn by chance into
 * the private file {@code logins.txt}; delete it once they are written down elsewhere.
 */
public final class FirstLogins implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FirstLogins.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final String OPERATOR = "operator";

    private final Logins logins;
    private final UserRightsLookup userRightsLookup;
    private final AccessSettings settings;
    private volatile boolean running;

    FirstLogins(Logins logins, UserRightsLookup userRightsLookup, AccessSettings settings) {
        this.logins = logins;
        this.userRightsLookup = userRightsLookup;
        this.settings = settings;
    }

    /** One line of the file: the role, the name to type (a client's id), the secret, the user. */
    public record Line(String role, String name, String password, UUID user) {
        static Line parse(String line) {
            String[] parts = line.split("\t", 4);
            return new Line(parts[0], parts[1], parts[2], UUID.fromString(parts[3]));
        }

        private static Line person(String role, String name) {
            return new Line(role, name, Logins.password(), UUID.randomUUID());
        }

        private static Line client(String role) {
            UUID user = UUID.randomUUID();
            return new Line(role, user.toString(), Logins.letters(32), user);
        }

        private String written() {
            return String.join("\t", role, name, password, user.toString()) + "\n";
        }
    }

    /**
     * Makes them now or, when the journal does not accept anything yet, as soon as it does: a first
     * start may come before the broker's.
     */
    @Override
    public void start() {
        running = true;
        try {
            make();
        } catch (JournalUnavailable e) {
            LOG.warn("The first logins wait for the journal: {}", e.getMessage());
            Thread.ofVirtual().name("first-logins").start(this::makeLater);
        }
    }

    private void makeLater() {
        while (running) {
            try {
                Thread.sleep(LOOK_AGAIN);
                make();
                LOG.info("The first logins stand in {}", file());
                return;
            } catch (JournalUnavailable e) {
                LOG.debug("The first logins still wait", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("The first logins could not be made; the next start tries again", e);
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the journal was compared, before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }

    /** Makes what is missing; a start that was cut short is finished by the next one. */
    void make() {
        if (logins.nobody()) {
            OwnerOnlyFile.readOrMake(file(), this::draw);
        }
        drawn().forEach(this::make);
    }

    /**
     * What was drawn at the first start and not renewed since, for a start to print; empty once the
     * file is gone.
     */
    public List<Line> lines() {
        return drawn().stream()
                .filter(line -> userRightsLookup.now(new UserId(line.user())).renewedAt() == null)
                .toList();
    }

    private List<Line> drawn() {
        return OwnerOnlyFile.read(file()).lines().map(Line::parse).toList();
    }

    /** Where the secrets stand. */
    public Path file() {
        return settings.home().resolve("logins.txt");
    }

    private String draw() {
        List<Line> drawn = new ArrayList<>();
        drawn.add(Line.person("admin", "admin"));
        if (settings.demo()) {
            drawn.add(Line.person("secretariat", "secretaria"));
            drawn.add(Line.person("chair", "presidencia"));
            drawn.add(Line.person("delegate", "delegada"));
            drawn.add(Line.person("verifier", "verificacion"));
            drawn.add(Line.person("auditor", "auditoria"));
            drawn.add(Line.person("dpo", "proteccion-datos"));
        }
        drawn.add(Line.client(OPERATOR));
        return drawn.stream().map(Line::written).collect(Collectors.joining());
    }

    private void make(Line line) {
        UserId id = new UserId(line.user());
        UserRights userRights = userRightsLookup.now(id);
        if (userRights.user() instanceof User.Unknown) {
            register(line, id);
        }
        // Rights somebody took away since are not given back.
        if (userRights.cutAt() == null) {
            boolean operator = line.role().equals(OPERATOR);
            Role role = operator ? Role.ADMIN : Role.valueOf(line.role().toUpperCase(Locale.ROOT));
            if (role == Role.DELEGATE) {
                send(new BindInstitution(id, settings.demoInstitution()));
            }
            send(new GrantRole(id, role));
        }
    }

    private void register(Line line, UserId id) {
        boolean operator = line.role().equals(OPERATOR);
        must(
                logins.register(
                                operator ? UserKind.AGENCY : UserKind.PERSON,
                                new Made(id, line.name(), line.password()),
                                operator ? "mesa" : line.name(),
                                Caller.SYSTEM)
                        .outcome());
    }

    private void send(DomainCommand command) {
        must(logins.send(CommandEnvelope.of(command, Caller.SYSTEM)));
    }

    private static void must(CommandOutcome commandOutcome) {
        if (!(commandOutcome instanceof CommandOutcome.Accepted)) {
            throw new IllegalStateException("A first login was refused: " + commandOutcome);
        }
    }
}
