package mesa.http;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * How a line of the log looks unless {@code logging.pattern.console} says otherwise: one message is
 * one line, whatever text of others it holds, and what an exception says cannot look like a line.
 */
public final class LogLines implements EnvironmentPostProcessor {
    static final String PROPERTY = "logging.pattern.console";

    static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %5p --- [%15.15t] %-40.40logger{39} : "
                    + "%replace(%m){'[\\p{Cc}\\u2028\\u2029&&[^\\t]]+',' | '}"
                    + "%n%replace(%wEx){'(?<=[\\r\\n\\u2028\\u2029])(?=[^\\t\\r\\n])','| '}";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("log lines", Map.of(PROPERTY, PATTERN)));
    }
}
