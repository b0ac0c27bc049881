package mesa.query.web.forms;

import java.net.URI;
import org.springframework.core.env.Environment;

/**
 * Where forms are sent.
 *
 * @param url {@code mesa.query.command-url}: the command side; this very process unless given
 */
record CommandClientSettings(URI url) {
    /** Read late, because a server that chose its own port knows it only once it runs. */
    static CommandClientSettings of(Environment env) {
        String port = env.getProperty("local.server.port", env.getProperty("server.port", "8080"));
        return new CommandClientSettings(
                URI.create(env.getProperty("mesa.query.command-url", "http://localhost:" + port)));
    }
}
