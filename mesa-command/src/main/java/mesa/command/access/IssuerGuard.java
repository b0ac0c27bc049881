package mesa.command.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mesa.http.Limits;
import mesa.http.PaceFilter;
import mesa.http.StrictHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * The embedded issuer's two chains: the OAuth protocol, and the page where a person types a
 * password. In standalone they share a servlet session with the window, so they keep their login
 * under names of their own: being known to the issuer is not being logged in to the pages.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedIssuer.class)
class IssuerGuard {
    static final String LOGIN = "/access/login";

    @Bean
    @Order(10)
    SecurityFilterChain issuerChain(
            HttpSecurity http,
            JWKSource<SecurityContext> key,
            Standings standings,
            Environment env) {
        AccessSettings settings = AccessSettings.of(env);
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, s -> s.oidc(Customizer.withDefaults()))
                .securityContext(c -> c.securityContextRepository(context()))
                .requestCache(c -> c.requestCache(requests()))
                .headers(StrictHeaders.forData())
                .addFilterBefore(PaceFilter.byAddress(Limits.of(env)), HeaderWriterFilter.class)
                .oauth2ResourceServer(s ->
                        s.jwt(jwt ->
                                jwt.decoder(
                                        DoorTokens.signedBy(key, settings.issuer(), standings))))
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain issuerLoginChain(
            HttpSecurity http,
            CredentialTable credentials,
            LoginName names,
            PasswordEncoder encoder,
            Standings standings,
            Environment env) {
        String windows = String.join(" ", AccessSettings.of(env).windows());
        return http.securityMatcher("/access/**")
                .securityContext(c -> c.securityContextRepository(context()))
                .requestCache(c -> c.requestCache(requests()))
                .headers(StrictHeaders.forPages(windows))
                .logout(AbstractHttpConfigurer::disable)
                .authenticationProvider(
                        new LoginCheck(
                                credentials,
                                names,
                                encoder,
                                standings,
                                Limits.one(env, "failed-logins", 20)))
                .formLogin(form ->
                        form.loginPage(LOGIN)
                                .usernameParameter("name")
                                .defaultSuccessUrl("/")
                                .failureHandler(IssuerGuard::failed))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
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

    private static HttpSessionSecurityContextRepository context() {
        var repository = new HttpSessionSecurityContextRepository();
        repository.setSpringSecurityContextKey("mesa.issuer.context");
        return repository;
    }

    private static HttpSessionRequestCache requests() {
        var cache = new HttpSessionRequestCache();
        cache.setSessionAttrName("mesa.issuer.request");
        return cache;
    }
}
