package mesa.query.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * These pages as a client of the issuer. The issuer is asked for its addresses at the first login,
 * because in standalone it is this very process, which at its start does not answer yet.
 */
final class LazyRegistration implements ClientRegistrationRepository {
    static final String ID = "mesa";

    private final QueryLoginSettings settings;
    private volatile @Nullable ClientRegistration found;

    LazyRegistration(QueryLoginSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        ClientRegistration known = found;
        if (known == null) {
            known = discover();
            found = known;
        }
        return known;
    }

    private ClientRegistration discover() {
        ClientRegistration.Builder builder =
                ClientRegistrations.fromIssuerLocation(settings.issuer())
                        .registrationId(ID)
                        .clientId(settings.client())
                        .scope("openid")
                        .userInfoUri(null)
                        .redirectUri(settings.origin() + "/login/callback");
        return settings.secret() == null
                // A public client; PKCE is what proves that both halves of the login are ours.
                ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
                : builder.clientSecret(settings.secret()).build();
    }
}
