package mesa.command.access;

import mesa.http.OperatorsOnly;
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
 * its chain comes first and leaves nothing to this one.
 */
@Configuration(proxyBeanMethods = false)
class FallbackSecurity {
    @Bean
    @Order(1000)
    SecurityFilterChain restChain(HttpSecurity http, Environment env, JwtDecoder doorTokens) {
        return CommandApiSecurity.bearersOnly(http, doorTokens, env)
                .authorizeHttpRequests(requests ->
                        OperatorsOnly.guarded(requests, env)
                                .requestMatchers("/error")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .build();
    }
}
