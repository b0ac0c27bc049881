package mesa.command.store.axon.example;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notes every host this process connects to, by a socket or by HTTP, and lets none but this machine
 * be reached.
 */
final class Connections extends ProxySelector implements AutoCloseable {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final InetSocketAddress NOBODY = new InetSocketAddress("127.0.0.1", 1);

    private final ProxySelector before = ProxySelector.getDefault();
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();

    Connections() {
        ProxySelector.setDefault(this);
    }

    Set<String> here() {
        return HERE;
    }

    Set<String> hosts() {
        return hosts;
    }

    @Override
    public List<Proxy> select(URI uri) {
        hosts.add(uri.getHost());
        if (HERE.contains(uri.getHost())) {
            return List.of(Proxy.NO_PROXY);
        }
        boolean http = uri.getScheme().startsWith("http");
        return List.of(new Proxy(http ? Proxy.Type.HTTP : Proxy.Type.SOCKS, NOBODY));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
        // What was tried is noted already.
    }

    @Override
    public void close() {
        ProxySelector.setDefault(before);
    }
}
