package mesa.query.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import mesa.api.DomainCommand;
import mesa.api.wire.Vocabulary;

/**
 * Which rules may refuse a command. The window does not see the rules, so what they construct is
 * written down from their code; a test keeps that file true.
 */
final class Refusals {
    static final String FILE = "refusals.properties";

    private static final Properties WRITTEN = read();

    private Refusals() {}

    /** Wire names, sorted; all of the feature for a command that is not written down. */
    static List<String> of(Class<? extends DomainCommand> command) {
        String name = Vocabulary.nameOf(command);
        String written = WRITTEN.getProperty(name);
        if (written != null) {
            return written.isBlank() ? List.of() : List.of(written.split(" "));
        }
        String feature = Vocabulary.featureOf(name) + ".";
        return Vocabulary.rejections().keySet().stream()
                .filter(refusal -> refusal.startsWith(feature))
                .toList();
    }

    private static Properties read() {
        try (InputStream in = Refusals.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            Properties all = new Properties();
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
