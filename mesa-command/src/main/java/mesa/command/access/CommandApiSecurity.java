package mesa.command.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import mesa.command.store.Journal;
import mesa.command.store.JournalUnavailable;
import mesa.http.AccessProblems;
import mesa.http.BrowserSessions;
import mesa.http.FastBearerTokenResolver;
import mesa.http.Limits;
import mesa.http.RateLimitFilter;
import mesa.http.RateLimiter;
import mesa.http.SecurityTuning;
import mesa.http.StrictHeaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The command API takes bearer tokens and nothing else: no session, no cookie, so nothing a browser
 * could be tricked into sending.
 */
@Configuration(proxyBeanMethods = false)
@Import({SecurityTuning.class, BrowserSessions.class})
class CommandApiSecurity {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Under {@code /api/v1} reading belongs to mesa-query and every other method to us. */
    static final RequestMatcher COMMANDS =
            request ->
                    request.getRequestURI().startsWith("/api/v1/")
                            && !READING.contains(request.getMethod());

    @Bean
    UserRightsLookup userRightsLookup(Journal journal) {
        return new UserRightsLookup(journal);
    }

    @Bean
    JwtDecoder doorTokens(
            Environment env,
            ObjectProvider<JWKSource<SecurityContext>> key,
            ObjectProvider<RevokedTokenTable> ended,
            UserRightsLookup userRightsLookup) {
        String issuer = AccessSettings.of(env).issuer();
        return EmbeddedIssuer.in(env)
                ? CommandApiTokens.signedBy(
                        key.getObject(), issuer, userRightsLookup, ended.getObject())
                : CommandApiTokens.issuedBy(issuer, userRightsLookup);
    }

    @Bean
    @Order(30)
    SecurityFilterChain doorChain(
            HttpSecurity http, JwtDecoder doorTokens, RateLimiter paceOfUsers, Environment env) {
        Limits limits = Limits.of(env);
        return bearersOnly(http.securityMatcher(COMMANDS), doorTokens, env)
                // Who calls is asked of the token; nobody looks for them in the servlet request.
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(AccessProblems::unauthorized)
                                .accessDeniedHandler(AccessProblems::forbidden))
                .addFilterBefore(
                        RateLimitFilter.byAddress(limits), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(
                        RateLimitFilter.byUser(paceOfUsers), BearerTokenAuthenticationFilter.class)
                // Some commands are for everybody: the bus asks the access table, for every way in.
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** No session, no cookie, no log-out: a token with every request, or nobody. */
    static HttpSecurity bearersOnly(HttpSecurity http, JwtDecoder tokens, Environment env) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(StrictHeaders.forData(env))
                .addFilterBefore(
                        (Filter) CommandApiSecurity::withoutJournal,
                        BearerTokenAuthenticationFilter.class)
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.decoder(tokens))
                                .bearerTokenResolver(new FastBearerTokenResolver())
                                .authenticationEntryPoint(AccessProblems::unauthorized)
                                .accessDeniedHandler(AccessProblems::forbidden));
    }

    /** Whose rights cannot be looked up is told so, not that something is broken. */
    private static void withoutJournal(
            ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (JournalUnavailable unavailable) {
            AccessProblems.unavailable(
                    (HttpServletRequest) request, (HttpServletResponse) response, 1);
        }
    }
}
