package mesa.http;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What every process of the platform tells about itself unless its operator says otherwise, in code
 * because the {@code application.yaml} that is found first depends on the jars beside it. Health is
 * one word; its reasons are the group {@code details}, which like the metrics is for operators:
 * {@link OperatorsOnly}.
 */
public final class ManagementDefaults implements EnvironmentPostProcessor {
    private static final Map<String, Object> DEFAULTS =
            Map.of(
                    "management.endpoints.web.exposure.include", "health,prometheus",
                    "management.endpoint.health.show-components", "never",
                    "management.endpoint.health.show-details", "never",
                    "management.endpoint.health.group.details.include", "*",
                    "management.endpoint.health.group.details.show-components", "always",
                    "management.endpoint.health.group.details.show-details", "always");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("management", DEFAULTS));
    }
}
