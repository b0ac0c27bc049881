package mesa.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code mesa}: the commands of an operator. */
@Command(
        name = "mesa",
        resourceBundle = "mesa.cli.words",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        subcommands = {Import.class, Rebuild.class, Skip.class, Relay.class, Agency.class})
public final class Mesa {
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return line().execute(args);
    }

    /** All commands, ready to be executed. */
    public static CommandLine line() {
        // The help is looked up in the default language, what is said in ours: one for both.
        Locale.setDefault(Say.locale());
        CommandLine line = new CommandLine(new Mesa());
        line.setExecutionExceptionHandler((failure, command, _) -> {
            if (failure instanceof Failed failed) {
                command.getErr().println(failed.getMessage());
                return 2;
            }
            throw failure;
        });
        return line;
    }
}
