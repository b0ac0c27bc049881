package mesa.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionFileTest {
    private static final UUID JOURNAL = new UUID(1, 1);
    private static final UUID EVENT = new UUID(2, 2);

    @Test
    void what_was_noted_last_is_known_after_a_new_start(@TempDir Path folder) {
        Path file = folder.resolve("home/journal-end");
        new PositionFile(file).write(JOURNAL, 7, EVENT);
        new PositionFile(file).write(JOURNAL, 8, EVENT);
        assertThat(new PositionFile(file).read()).isEqualTo(new KnownEnd(JOURNAL, 8, EVENT, null));
    }

    @Test
    void nothing_is_known_from_a_file_that_is_missing_or_broken(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("journal-end");
        assertThat(new PositionFile(file).read()).isNull();
        Files.writeString(file, "half a li");
        assertThat(new PositionFile(file).read()).isNull();
        assertThat(new PositionFile(null).read()).isNull();
    }
}
