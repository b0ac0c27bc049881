package mesa.command.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up for a connection, which goes to one of the addresses found here: whoever answers
 * for the name cannot send it elsewhere between the check and the call.
 *
 * @param allowed every address of a name must be
 */
record GuardedDnsResolver(DnsResolver names, Predicate<InetAddress> allowed)
        implements DnsResolver {
    /** The name leads where nobody may be called. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        for (InetAddress address : found) {
            if (!allowed.test(address)) {
                throw new Refused("not on the public internet");
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
