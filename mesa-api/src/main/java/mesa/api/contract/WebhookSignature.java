package mesa.api.contract;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Standard Webhooks: {@code v1} is HMAC-SHA256 over {@code id.timestamp.body}, in base64. */
public final class WebhookSignature {
    private static final String PREFIX = "whsec_";

    private WebhookSignature() {}

    /**
     * The value of {@code webhook-signature}.
     *
     * @param secret {@code whsec_} and the key in base64
     * @param timestamp seconds since 1970
     */
    public static String of(String secret, String id, long timestamp, byte[] body) {
        if (!secret.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A webhook secret begins with " + PREFIX);
        }
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }

    /** Whether one of the signatures of a header is ours; in constant time. */
    public static boolean verifies(
            String header, String secret, String id, long timestamp, byte[] body) {
        byte[] ours = of(secret, id, timestamp, body).getBytes(StandardCharsets.US_ASCII);
        return Arrays.stream(header.split(" "))
                .anyMatch(theirs ->
                        MessageDigest.isEqual(ours, theirs.getBytes(StandardCharsets.UTF_8)));
    }

    /** A secret for a key of 24 to 64 bytes. */
    public static String secret(byte[] key) {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }
}
