package mesa.command.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Whether an address may be called from inside the house: {@code https}, and every machine behind
 * the name on the public internet. What a name leads to is checked again by {@link
 * GuardedDnsResolver} for each connection.
 */
final class SsrfGuard {
    static final String NOT_HTTPS = "not https";
    static final String NOT_PUBLIC = "not on the public internet";

    private SsrfGuard() {}

    /**
     * @param anywhere allows every target over http as well; for tests and closed networks
     * @return why not, or null when it may
     */
    static @Nullable String refusal(String url, boolean anywhere) {
        String malformed = malformed(url, anywhere);
        return malformed != null || anywhere ? malformed : unreachable(URI.create(url).getHost());
    }

    /** The same without asking where the name leads. */
    static @Nullable String malformed(String url, boolean anywhere) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return "not an address";
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            return "not a plain address of a host";
        }
        if (!"https".equals(uri.getScheme()) && !(anywhere && "http".equals(uri.getScheme()))) {
            return NOT_HTTPS;
        }
        return null;
    }

    private static @Nullable String unreachable(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!isPublic(address)) {
                    return NOT_PUBLIC;
                }
            }
            return null;
        } catch (UnknownHostException e) {
            return "no such host";
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> isPublic(b[0] & 0xff, b[1] & 0xff, b[2] & 0xff);
            case Inet6Address _ -> isPublicV6(b);
            default -> false;
        };
    }

    private static boolean isPublic(int first, int second, int third) {
        return first != 0
                && first < 224
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    // Only 2000::/3 is given out to the internet; 6to4, Teredo, translated and documentation
    // addresses inside it can hide others.
    private static boolean isPublicV6(byte[] b) {
        int first = (b[0] & 0xff) << 8 | b[1] & 0xff;
        int second = (b[2] & 0xff) << 8 | b[3] & 0xff;
        return (b[0] & 0xe0) == 0x20
                && first != 0x2002
                && !(first == 0x3fff && second < 0x1000)
                && !(first == 0x2001 && (second == 0 || second == 0xdb8));
    }
}
