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
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import mesa.api.wire.Json;
import mesa.http.AccessProblems;
import mesa.http.Limits;
import mesa.http.RateLimitFilter;
import mesa.http.SessionQuota;
import mesa.http.StrictHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * The embedded issuer's two chains: the OAuth protocol, and the page where a person types a
 * password. In standalone they share a servlet session with the window, so they keep their login
 * under names of their own: being known to the issuer is not being logged in to the pages.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedIssuer.class)
class IssuerSecurity {
    static final String LOGIN = "/access/login";

    /** Under which name a session keeps who logged in here. */
    static final String CONTEXT = "mesa.issuer.context";

    // Tokens end by logout; nobody but the browser that got one could say which.
    private static final Set<String> NOT_SERVED = Set.of("/oauth2/revoke", "/oauth2/introspect");

    private static final Predicate<HttpServletRequest> AUTHORIZE =
            request -> request.getServletPath().equals("/oauth2/authorize");

    /** Everything but the style sheet is or answers a form, and its token needs a session. */
    private static final Predicate<HttpServletRequest> FORMS =
            request -> !request.getServletPath().equals(LoginPage.STYLE);

    @Bean
    LoginCheck loginCheck(
            CredentialTable credentials,
            LoginName names,
            PasswordEncoder encoder,
            UserRightsLookup userRightsLookup,
            Environment env) {
        int failures = Limits.one(env, "failed-logins", 20);
        return new LoginCheck(credentials, names, encoder, userRightsLookup, failures);
    }

    @Bean
    @Order(10)
    SecurityFilterChain issuerChain(
            HttpSecurity http,
            JWKSource<SecurityContext> key,
            OAuth2AuthorizationService logins,
            RevokedTokenTable ended,
            UserRightsLookup userRightsLookup,
            SessionQuota sessions,
            Environment env) {
        AccessSettings settings = AccessSettings.of(env);
        var logout = new LogoutTokenRevoker(logins);
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, it -> endpoints(it, settings.issuer(), logout))
                .securityContext(c -> c.securityContextRepository(context()))
                .requestCache(c -> c.requestCache(requests()))
                .headers(StrictHeaders.forData(env))
                .addFilterBefore(
                        RateLimitFilter.byAddress(Limits.of(env)), HeaderWriterFilter.class)
                .addFilterBefore((Filter) IssuerSecurity::onlyServed, HeaderWriterFilter.class)
                .addFilterBefore(sessions.door(AUTHORIZE), HeaderWriterFilter.class)
                .addFilterAfter(
                        new SessionRevoker(userRightsLookup), SecurityContextHolderFilter.class)
                .oauth2ResourceServer(s ->
                        s.jwt(jwt ->
                                jwt.decoder(
                                        CommandApiTokens.signedBy(
                                                key, settings.issuer(), userRightsLookup, ended))))
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain issuerLoginChain(
            HttpSecurity http,
            LoginCheck check,
            UserRightsLookup userRightsLookup,
            SessionQuota sessions,
            Environment env) {
        String windows = String.join(" ", AccessSettings.of(env).windows());
        return http.securityMatcher("/access/**")
                .securityContext(c -> c.securityContextRepository(context()))
                .requestCache(c -> c.requestCache(requests()))
                .headers(StrictHeaders.forPages(windows, env))
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(RateLimitFilter.ofPosts(env), HeaderWriterFilter.class)
                .addFilterBefore(sessions.door(FORMS), HeaderWriterFilter.class)
                .addFilterAfter(
                        new SessionRevoker(userRightsLookup), SecurityContextHolderFilter.class)
                .authenticationProvider(new LoginProvider(check))
                .formLogin(form ->
                        form.loginPage(LOGIN)
                                .usernameParameter("name")
                                .successHandler(new LoginSuccessHandler(requests()))
                                .failureHandler(IssuerSecurity::failed))
                .exceptionHandling(e -> e.accessDeniedHandler(IssuerSecurity::expired))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static void endpoints(
            OAuth2AuthorizationServerConfigurer server, String issuer, LogoutTokenRevoker logout) {
        server.clientAuthentication(client -> client.errorResponseHandler(IssuerSecurity::refused))
                .authorizationServerMetadataEndpoint(metadata ->
                        metadata.authorizationServerMetadataCustomizer(
                                told -> told.claims(all -> asServed(all, issuer))))
                .oidc(oidc ->
                        oidc.logoutEndpoint(it -> it.logoutResponseHandler(logout))
                                .providerConfigurationEndpoint(metadata ->
                                        metadata.providerConfigurationCustomizer(told ->
                                                told.claims(all -> asServed(all, issuer)))));
    }

    private static void asServed(Map<String, Object> claims, String issuer) {
        claims.put(RevokedTokensController.CLAIM, issuer + RevokedTokensController.PATH);
        claims.keySet()
                .removeIf(it -> it.startsWith("revocation_") || it.startsWith("introspection_"));
    }

    private static void onlyServed(
            ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (NOT_SERVED.contains(((HttpServletRequest) request).getServletPath())) {
            ((HttpServletResponse) response).setStatus(404);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A client that is not let in, as RFC 6749 has it, 5.2. */
    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyAttempts many) {
            AccessProblems.tooMany(request, response, many.seconds());
            return;
        }
        String error =
                why instanceof OAuth2AuthenticationException oauth
                        ? oauth.getError().getErrorCode()
                        : OAuth2ErrorCodes.INVALID_CLIENT;
        boolean unknown = error.equals(OAuth2ErrorCodes.INVALID_CLIENT);
        response.setStatus(unknown ? 401 : 400);
        if (unknown) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"mesa\"");
        }
        response.setContentType("application/json");
        response.getWriter().write(Json.MAPPER.createObjectNode().put("error", error).toString());
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.sendRedirect(
                LOGIN
                        + (why instanceof TooManyAttempts many
                                ? "?wait=" + many.seconds()
                                : "?failed"));
    }

    /** A form whose session is over by the time it is sent. */
    private static void expired(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        response.sendRedirect(request.getServletPath() + "?expired");
    }

    private static HttpSessionSecurityContextRepository context() {
        var repository = new HttpSessionSecurityContextRepository();
        repository.setSpringSecurityContextKey(CONTEXT);
        return repository;
    }

    private static HttpSessionRequestCache requests() {
        var cache = new HttpSessionRequestCache();
        cache.setSessionAttrName("mesa.issuer.request");
        // Nothing else is gone on with after a login, and whoever is refused there gets no session.
        cache.setRequestMatcher(AUTHORIZE::test);
        return cache;
    }
}
