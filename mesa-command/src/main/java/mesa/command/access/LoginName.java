package mesa.command.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a person types to log in is kept only as a keyed hash, so that neither the database nor an
 * event says who it is, and a list of likely names does not find out without the key's file.
 */
final class LoginName {
    private final byte[] key;

    private LoginName(byte[] key) {
        this.key = key;
    }

    static LoginName keyedIn(Path home) {
        String hex = OwnerOnlyFile.readOrMake(home.resolve("login-name.key"), LoginName::newKey);
        return new LoginName(HexFormat.of().parseHex(hex.strip()));
    }

    /** 64 hex digits; capitals, surrounding blanks and the way accents are typed do not matter. */
    String hash(String typed) {
        String plain =
                Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }

    private static String newKey() {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        return HexFormat.of().formatHex(fresh);
    }
}
