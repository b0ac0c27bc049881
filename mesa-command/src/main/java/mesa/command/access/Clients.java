package mesa.command.access;

import java.time.Duration;
import mesa.api.user.UserKind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Who may ask the embedded issuer for tokens: our pages, as a public client that must use PKCE, and
 * agencies, each with a secret of its own.
 */
final class Clients implements RegisteredClientRepository {
    static final String WEB = "mesa-web";

    /** A working day: after it one logs in again. Revoked rights do not wait for it. */
    private static final Duration BROWSER = Duration.ofHours(8);

    private static final Duration AGENCY = Duration.ofHours(1);

    private final CredentialTable credentials;
    private final UserRightsLookup userRightsLookup;
    private final RegisteredClient web;

    Clients(
            CredentialTable credentials,
            UserRightsLookup userRightsLookup,
            AccessSettings settings) {
        this.credentials = credentials;
        this.userRightsLookup = userRightsLookup;
        this.web =
                RegisteredClient.withId(WEB)
                        .clientId(WEB)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUris(all ->
                                settings.windows().forEach(w -> all.add(w + "/login/callback")))
                        .postLogoutRedirectUris(
                                all -> settings.windows().forEach(w -> all.add(w + "/")))
                        .scope("openid")
                        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                        .tokenSettings(
                                TokenSettings.builder().accessTokenTimeToLive(BROWSER).build())
                        .build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Agencies are added as users");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(WEB)
                ? web
                : credentials
                        .user(clientId)
                        .filter(known -> known.kind() == UserKind.AGENCY)
                        .filter(known -> userRightsLookup.of(clientId).accepts(known))
                        .map(Clients::agency)
                        .orElse(null);
    }

    private static RegisteredClient agency(Credential known) {
        return RegisteredClient.withId(known.user())
                .clientId(known.user())
                .clientSecret(known.password())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(AGENCY).build())
                .build();
    }
}
