package mesa.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/**
 * Leaves the requests to be measured as a whole: a measurement of every security filter beside it
 * took a tenth of a request's processor time and told nobody anything.
 */
@Configuration(proxyBeanMethods = false)
public class UnobservedSecurity {
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }
}
