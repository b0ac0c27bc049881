package mesa.standalone;

import java.io.OutputStream;
import java.nio.file.Path;
import mesa.embedded.EmbeddedKafka;

/** The broker as a process of its own; it ends when its input does, as when its parent is gone. */
final class BrokerAlone {
    private BrokerAlone() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedKafka broker =
                EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            System.out.println("The broker answers at " + broker.bootstrap());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
