package mesa.standalone;

import java.net.InetAddress;

/** Asks for one name before the platform starts, so that a watch that is blind is noticed. */
final class WatchedMesa {
    private WatchedMesa() {}

    public static void main(String[] arguments) throws Exception {
        InetAddress.getByName("localhost");
        Standalone.main(arguments);
    }
}
