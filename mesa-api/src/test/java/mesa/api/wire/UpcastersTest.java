package mesa.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** A chain over three stored versions of an event, each with its golden file. */
class UpcastersTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/upcasting");
    private static final Map<String, UnaryOperator<ObjectNode>> STEPS =
            Map.of(
                    "place.moved/1",
                    UpcastersTest::apart,
                    "place.moved/2",
                    old -> old.put("reason", "UNKNOWN"));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void every_stored_version_becomes_the_current_one(int version) throws IOException {
        var upcast = new Upcasters(STEPS).upcast("place.moved", version, 3, golden(version));
        assertThat(upcast).isEqualTo(Json.MAPPER.readTree(golden(3)));
    }

    @Test
    void a_step_ends_where_the_next_begins() throws IOException {
        var upcast = new Upcasters(STEPS).upcast("place.moved", 1, 2, golden(1));
        assertThat(upcast).isEqualTo(Json.MAPPER.readTree(golden(2)));
    }

    @Test
    void a_chain_with_a_hole_stops_the_program_at_its_start() {
        new Upcasters(STEPS).requireChain("place.moved", 3);
        assertThatIllegalStateException()
                .isThrownBy(() -> new Upcasters(STEPS).requireChain("place.moved", 4))
                .withMessage("No upcaster takes place.moved from v3");
    }

    private static byte[] golden(int version) throws IOException {
        return Files.readAllBytes(FOLDER.resolve("place.moved.v" + version + ".json"));
    }

    private static ObjectNode apart(ObjectNode old) {
        String[] where = old.remove("where").asString().split(",");
        return old.put("latitude", where[0]).put("longitude", where[1]);
    }
}
