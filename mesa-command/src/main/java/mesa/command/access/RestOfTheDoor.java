package mesa.command.access;

import mesa.api.Caller;
import mesa.api.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
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
        boolean open = env.getProperty("mesa.access.open-metrics", Boolean.class, false);
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(StrictHeaders.forData())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.decoder(doorTokens))
                                .authenticationEntryPoint(AccessProblems::unauthorized)
                                .accessDeniedHandler(AccessProblems::forbidden))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/actuator/health/**", "/error")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .access((_, _) ->
                                        new AuthorizationDecision(
                                                open || looksAfter(CallerOf.current())))
                                .anyRequest()
                                .denyAll())
                .build();
    }

    private static boolean looksAfter(Caller caller) {
        return caller.is(Role.ADMIN) || caller.is(Role.AUDITOR);
    }
}
