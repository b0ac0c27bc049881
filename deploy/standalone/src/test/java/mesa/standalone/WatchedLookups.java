package mesa.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Writes down every host name this process asks for, when {@code mesa.lookups} names a file. */
public final class WatchedLookups extends InetAddressResolverProvider {
    static final String FILE = "mesa.lookups";

    @Override
    public InetAddressResolver get(Configuration configuration) {
        String file = System.getProperty(FILE);
        InetAddressResolver builtin = configuration.builtinResolver();
        return file == null ? builtin : new Watching(builtin, Path.of(file));
    }

    @Override
    public String name() {
        return "watched lookups";
    }

    private record Watching(InetAddressResolver builtin, Path file) implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                throws UnknownHostException {
            try {
                Files.writeString(
                        file, host + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new IllegalStateException("A lookup went unwatched: " + host, e);
            }
            return builtin.lookupByName(host, policy);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return builtin.lookupByAddress(address);
        }
    }
}
