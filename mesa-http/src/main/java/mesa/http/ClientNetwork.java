package mesa.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as far as one client cannot choose it at will. */
public final class ClientNetwork {
    /** Whoever has one IPv6 address has all with the same first eight bytes. */
    private static final int PREFIX = 8;

    private ClientNetwork() {}

    /**
     * An IPv4 address as it is; of an IPv6 address its /64.
     *
     * @param address of digits, as the server has it; anything else stands for itself
     */
    public static String of(@Nullable String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            if (bytes.length == 4) {
                return InetAddress.getByAddress(bytes).getHostAddress();
            }
            byte[] network = Arrays.copyOf(Arrays.copyOf(bytes, PREFIX), bytes.length);
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (UnknownHostException notOne) {
            return address;
        }
    }
}
