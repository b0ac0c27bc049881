package mesa.query.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import mesa.api.Role;
import mesa.http.AccessProblems;
import mesa.http.AccessTokens;
import mesa.http.BrowserSessions;
import mesa.http.CallerOf;
import mesa.http.Limits;
import mesa.http.OperatorsOnly;
import mesa.http.RateLimitFilter;
import mesa.http.SecurityTuning;
import mesa.http.SessionQuota;
import mesa.http.StrictHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Everything that is read. Open to the public; a bearer token or a browser session says who reads,
 * and each query decides what that reader sees; only what looks after the platform itself is for
 * its administrators alone. Browsers log in by code flow with PKCE; their token stays in the
 * session and never reaches the page.
 */
@Configuration(proxyBeanMethods = false)
@Import({SecurityTuning.class, BrowserSessions.class})
class QuerySecurity {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    ClientRegistrationRepository windowRegistration(Environment env) {
        return new LazyRegistration(QueryLoginSettings.of(env));
    }

    @Bean
    OAuth2AuthorizedClientRepository windowClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    @Order(100)
    SecurityFilterChain windowChain(
            HttpSecurity http,
            Environment env,
            ClientRegistrationRepository registration,
            OAuth2AuthorizedClientRepository clients,
            SessionQuota sessions,
            ObjectProvider<RevocationTimes> cutoffs) {
        QueryLoginSettings settings = QueryLoginSettings.of(env);
        Limits limits = Limits.of(env);
        var ended = new TokenRevocationList(registration);
        JwtDecoder tokens =
                AccessTokens.issuedBy(
                        settings.issuer(),
                        token -> cut(token, cutoffs.getIfAvailable()) || ended.has(token.getId()));
        var start = new DefaultOAuth2AuthorizationRequestResolver(registration, "/login/start");
        start.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var leave = new OidcClientInitiatedLogoutSuccessHandler(registration);
        leave.setPostLogoutRedirectUri(settings.origin() + "/");
        // Not the matcher of any request, after which no other chain may stand: in one process with
        // the command side its last one does.
        return http.securityMatcher((RequestMatcher) _ -> true)
                .headers(
                        StrictHeaders.forPages(
                                settings.foreignIssuer() ? settings.issuer() : "", env))
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.decoder(tokens))
                                .authenticationEntryPoint(AccessProblems::unauthorized)
                                .accessDeniedHandler(AccessProblems::forbidden))
                .oauth2Login(login ->
                        login.loginPage("/login")
                                .successHandler(LoginPages::back)
                                .authorizationEndpoint(a -> a.authorizationRequestResolver(start))
                                .redirectionEndpoint(r -> r.baseUri("/login/callback"))
                                .authorizedClientRepository(clients)
                                .failureUrl("/?login=failed"))
                .logout(logout ->
                        logout.logoutRequestMatcher(
                                        PathPatternRequestMatcher.withDefaults()
                                                .matcher(HttpMethod.POST, "/logout"))
                                .logoutSuccessHandler(leave))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler(AccessProblems::forbidden))
                // The login remembers by itself where one came from; nothing else opens a session.
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        sessions.door(QuerySecurity::opensSession), HeaderWriterFilter.class)
                .addFilterBefore(
                        RateLimitFilter.byAddress(limits), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(new SessionToken(clients, tokens), AuthorizationFilter.class)
                .addFilterBefore(RateLimitFilter.byUser(limits), AuthorizationFilter.class)
                .addFilterBefore(new StaleRevocationGuard(cutoffs), AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        OperatorsOnly.guarded(requests, env)
                                .requestMatchers("/system/**")
                                .access(QuerySecurity::administrators)
                                .anyRequest()
                                .permitAll())
                .build();
    }

    /** The way to the issuer and back, and forms, whose forgery is told by a session. */
    private static boolean opensSession(HttpServletRequest request) {
        return request.getServletPath().startsWith("/login")
                || !READING.contains(request.getMethod());
    }

    private static AuthorizationDecision administrators(
            Supplier<? extends @Nullable Authentication> login,
            RequestAuthorizationContext request) {
        return new AuthorizationDecision(CallerOf.current().is(Role.ADMIN));
    }

    private static boolean cut(Jwt token, @Nullable RevocationTimes revocationTimes) {
        Instant issuedAt = token.getIssuedAt() == null ? Instant.EPOCH : token.getIssuedAt();
        return revocationTimes != null && revocationTimes.cutSince(token.getSubject(), issuedAt);
    }
}
