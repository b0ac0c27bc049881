package mesa.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mesa.api.DomainEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stored shape of every version of every event. A file is written once, with {@code
 * -Dgolden.write=true}, and never edited: what is stored must stay readable.
 */
class GoldenEventsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/events");

    static Stream<String> names() {
        return Vocabulary.events().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_event_keeps_its_stored_shape(String name) throws IOException {
        Class<? extends DomainEvent> type = Vocabulary.events().get(name);
        int version = Vocabulary.versionOf(type);
        Path file = FOLDER.resolve(name + ".v" + version + ".json");
        DomainEvent sample = new Samples(name.hashCode()).of(type);
        byte[] bytes = EventCodec.encode(sample);
        if (Boolean.getBoolean("golden.write") && Files.notExists(file)) {
            Files.createDirectories(FOLDER);
            Files.write(file, bytes);
        }
        assertThat(file).exists().hasBinaryContent(bytes);
        for (int v = 1; v <= version; v++) {
            Path stored = FOLDER.resolve(name + ".v" + v + ".json");
            assertThat(EventCodec.decode(name, v, Files.readAllBytes(stored))).isInstanceOf(type);
        }
        assertThat(EventCodec.decode(name, version, bytes)).isEqualTo(sample);
    }

    @Test
    void no_file_is_of_an_event_that_is_gone() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(f -> f.getFileName().toString().replaceAll("\\.v\\d+\\.json", "")))
                    .isNotEmpty()
                    .allMatch(Vocabulary.events()::containsKey);
        }
    }
}
