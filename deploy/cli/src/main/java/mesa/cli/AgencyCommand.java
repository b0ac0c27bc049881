package mesa.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code mesa agency}: who may read the published events from Kafka. Each agency is a principal of
 * its own that may read the topic of agreements, in consumer groups of its prefix, and nothing
 * else.
 */
@Command(name = "agency", resourceBundle = "mesa.cli.words", mixinStandardHelpOptions = true)
final class AgencyCommand implements Runnable {
    /** Principals of the platform and of whoever runs the broker. */
    private static final String RESERVED = "mesa-";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(command(), CliMessages.text("subcommand"));
    }

    /** Makes the principal with a new password and its rights, and prints how to connect. */
    @Command(name = "add", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", descriptionKey = "mesa.agency.name") String name,
            @Mixin Broker broker,
            @Option(names = "--renew", descriptionKey = "mesa.agency.add.renew") boolean renew,
            @Option(names = "--print", descriptionKey = "mesa.agency.add.print") boolean print) {
        checked(name);
        // Before anything is changed: without an address for agencies there is nothing to print.
        broker.reached();
        String password = AgencyRights.password();
        if (print) {
            out().print(AgencyScript.of(name, password, broker));
            return 0;
        }
        try (AgencyRights rights = new AgencyRights(broker)) {
            if (!renew && rights.has(name)) {
                throw new Failed(CliMessages.text("agency.exists", name));
            }
            rights.grant(name, password);
        }
        out().println(CliMessages.text("agency.added", name));
        out().print(AgencyScript.client(name, password, broker));
        return 0;
    }

    /** Takes the principal and its rights away; its open connections end when they are renewed. */
    @Command(name = "remove", mixinStandardHelpOptions = true)
    int remove(
            @Parameters(paramLabel = "NAME", descriptionKey = "mesa.agency.name") String name,
            @Mixin Broker broker) {
        checked(name);
        try (AgencyRights rights = new AgencyRights(broker)) {
            rights.revoke(name);
        }
        out().println(CliMessages.text("agency.removed", name));
        return 0;
    }

    private static void checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Failed(CliMessages.text("agency.name", name));
        }
        if (name.startsWith(RESERVED)) {
            throw new Failed(CliMessages.text("agency.reserved", name, RESERVED));
        }
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private PrintWriter out() {
        return command().getOut();
    }
}
