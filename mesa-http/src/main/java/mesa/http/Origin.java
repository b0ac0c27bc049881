package mesa.http;

import java.util.Locale;
import org.springframework.core.env.Environment;

/** The address under which the platform is seen, {@code mesa.origin}. */
public final class Origin {
    private Origin() {}

    /**
     * Whether browsers reach us over TLS alone. It need not end in this process, so the requests
     * themselves do not tell.
     */
    public static boolean isSecure(Environment env) {
        return env.getProperty("mesa.origin", "").toLowerCase(Locale.ROOT).startsWith("https://");
    }
}
