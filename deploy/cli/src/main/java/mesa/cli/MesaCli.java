package mesa.cli;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** {@code mesa}: the commands of an operator. */
@Command(
        name = "mesa",
        resourceBundle = "mesa.cli.words",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        subcommands = {
            ImportCommand.class,
            RebuildCommand.class,
            SkipCommand.class,
            RelayCommand.class,
            AgencyCommand.class
        })
public final class MesaCli implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), CliMessages.text("subcommand"));
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return line().execute(args);
    }

    /** All commands, ready to be executed. */
    public static CommandLine line() {
        // The help is looked up in the default language, what is said in ours: one for both.
        Locale.setDefault(CliMessages.locale());
        CommandLine line = new CommandLine(new MesaCli());
        // One writer for all commands, so that what any of them prints last is said to the end.
        line.setOut(line.getOut()).setErr(line.getErr());
        line.setExecutionStrategy(asked -> {
            try {
                return new RunLast().execute(asked);
            } finally {
                line.getOut().flush();
                line.getErr().flush();
            }
        });
        line.setExecutionExceptionHandler((failure, command, _) -> {
            if (failure instanceof Failed failed) {
                command.getErr().println(failed.getMessage());
                return 2;
            }
            // 1 is the answer of a check or of single refusals, never of what went wrong.
            failure.printStackTrace(command.getErr());
            return 2;
        });
        return line;
    }
}
