package mesa.command.access;

import mesa.http.OperatorsOnly;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Whatever no other chain answers, when the command side runs alone: health is open, metrics are
 * for those who look after the platform, and nothing else is there. In one process with mesa-query
 * its chain takes this place.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingClass("mesa.query.access.WindowGuard")
class RestOfTheDoor {
    @Bean
    @Order(1000)
    SecurityFilterChain restChain(HttpSecurity http, Environment env, JwtDecoder doorTokens) {
        return DoorGuard.bearersOnly(http, doorTokens, env)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/actuator/health/**", "/error")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .access(new OperatorsOnly(env))
                                .anyRequest()
                                .denyAll())
                .build();
    }
}
