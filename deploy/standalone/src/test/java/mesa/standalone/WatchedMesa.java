package mesa.standalone;

import java.net.InetAddress;

/**
 * Asks for one name before the program {@code mesa.main} starts, the platform unless said
 * otherwise, so that a watch that is blind is noticed.
 */
final class WatchedMesa {
    static final String MAIN = "mesa.main";

    private WatchedMesa() {}

    public static void main(String[] arguments) throws Exception {
        InetAddress.getByName("localhost");
        Class.forName(System.getProperty(MAIN, Standalone.class.getName()))
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
