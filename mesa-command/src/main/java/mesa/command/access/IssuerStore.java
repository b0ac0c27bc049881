package mesa.command.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import mesa.command.dispatch.CommandGateway;
import mesa.command.store.EventsDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What the embedded issuer knows: its key, its clients, its users, the logins under way. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedIssuer.class)
class IssuerStore {
    /** About a quarter of a second on one core of the year 2026. */
    private static final int BCRYPT_COST = 12;

    @Bean
    Logins logins(
            CredentialTable credentials,
            EventsDatabase database,
            LoginName names,
            PasswordEncoder encoder,
            UserRightsLookup userRightsLookup,
            CommandGateway commandGateway) {
        LoginTable open = new LoginTable(JdbcClient.create(database.source()));
        return new Logins(credentials, open, names, encoder, userRightsLookup, commandGateway);
    }

    @Bean
    CredentialTable credentialTable(EventsDatabase database) {
        return new CredentialTable(JdbcClient.create(database.source()));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "bcrypt",
                Map.of(
                        "bcrypt",
                        new BoundedPasswordEncoder(new BCryptPasswordEncoder(BCRYPT_COST))));
    }

    @Bean
    LoginName loginName(Environment env) {
        return LoginName.keyedIn(AccessSettings.of(env).home());
    }

    @Bean
    JWKSource<SecurityContext> signingKey(Environment env) {
        return SigningKey.in(AccessSettings.of(env).home());
    }

    @Bean
    AuthorizationServerSettings issuerSettings(Environment env) {
        return AuthorizationServerSettings.builder()
                .issuer(AccessSettings.of(env).issuer())
                .build();
    }

    @Bean
    RegisteredClientRepository issuerClients(
            CredentialTable credentials, UserRightsLookup userRightsLookup, Environment env) {
        return new Clients(credentials, userRightsLookup, AccessSettings.of(env));
    }

    @Bean
    OAuth2AuthorizationService issuerLogins(
            EventsDatabase database, RegisteredClientRepository clients, RevokedTokenTable ended) {
        LoginTable logins = new LoginTable(JdbcClient.create(database.source()));
        return new HashedTokens(
                new JdbcOAuth2AuthorizationService(new JdbcTemplate(database.source()), clients),
                ended,
                () -> {
                    logins.purge();
                    ended.purge();
                });
    }

    @Bean
    RevokedTokenTable revokedTokenTable(EventsDatabase database) {
        return new RevokedTokenTable(JdbcClient.create(database.source()));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> issuedToken(UserRightsLookup userRightsLookup) {
        return new IssuedToken(userRightsLookup);
    }

    @Bean
    FirstLogins firstLogins(Logins logins, UserRightsLookup userRightsLookup, Environment env) {
        return new FirstLogins(logins, userRightsLookup, AccessSettings.of(env));
    }
}
