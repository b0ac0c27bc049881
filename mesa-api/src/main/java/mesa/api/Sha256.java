package mesa.api;

import static mesa.api.limit.TextKind.CODE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mesa.api.limit.Text;

/** A SHA-256 digest, 64 lower-case hexadecimal digits. */
public record Sha256(@Text(value = CODE, pattern = "[0-9a-f]{64}") String value) {
    private static final int LENGTH = 64;

    public Sha256 {
        if (value.length() != LENGTH || !value.chars().allMatch(Sha256::isDigit)) {
            throw new IllegalArgumentException("A SHA-256 is 64 lower-case hexadecimal digits");
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }

    public static Sha256 of(byte[] bytes) {
        try {
            return new Sha256(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Of the UTF-8 bytes of a text, as it stands. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
