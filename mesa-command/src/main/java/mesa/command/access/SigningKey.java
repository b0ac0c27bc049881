package mesa.command.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.text.ParseException;

/** The key the embedded issuer signs with: made at the first start, kept in one private file. */
final class SigningKey {
    private SigningKey() {}

    static JWKSource<SecurityContext> in(Path home) {
        String json = OwnerOnlyFile.readOrMake(home.resolve("signing-key.jwk"), SigningKey::make);
        try {
            return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(json)));
        } catch (ParseException e) {
            throw new IllegalStateException(home.resolve("signing-key.jwk") + " is no key", e);
        }
    }

    private static String make() {
        try {
            return new RSAKeyGenerator(3072)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make an RSA key", e);
        }
    }
}
