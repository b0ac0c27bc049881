package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents lie below {@code MESA_HOME}, those of earlier versions too. */
class DocumentsFolderTest {
    private static final String HASH = "ab12" + "0".repeat(60);

    @TempDir Path startedIn;

    @Test
    void an_installation_without_documents_begins_with_none() {
        Path home = startedIn.resolve(".mesa");
        assertThat(DocumentsFolder.in(home, startedIn)).isEqualTo(home.resolve("documents"));
        assertThat(home).doesNotExist();
    }

    @Test
    void documents_of_an_earlier_version_are_copied_and_nothing_else_is() throws Exception {
        Path earlier = Files.createDirectories(startedIn.resolve("documents/ab/12"));
        Files.writeString(earlier.resolve(HASH), "acta");
        Files.writeString(earlier.resolve(HASH + ".type"), "text/plain");
        Files.writeString(startedIn.resolve("documents/mine.odt"), "somebody's own");
        Path home = Files.createDirectories(startedIn.resolve(".mesa"));

        Path folder = DocumentsFolder.in(home, startedIn);

        assertThat(folder.resolve("ab/12").resolve(HASH)).hasContent("acta");
        assertThat(folder.resolve("ab/12").resolve(HASH + ".type")).hasContent("text/plain");
        assertThat(folder.resolve("mine.odt")).doesNotExist();
        assertThat(earlier.resolve(HASH)).hasContent("acta");
    }

    @Test
    void a_copy_that_was_cut_short_is_made_again_and_a_finished_one_is_left() throws Exception {
        Path earlier = Files.createDirectories(startedIn.resolve("documents/ab/12"));
        Files.writeString(earlier.resolve(HASH), "acta");
        Path home = startedIn.resolve(".mesa");
        Path half = Files.createDirectories(home.resolve("documents.new/ab/12"));
        Files.writeString(half.resolve(HASH), "ac");

        Path kept = DocumentsFolder.in(home, startedIn).resolve("ab/12").resolve(HASH);
        assertThat(kept).hasContent("acta");

        Files.delete(kept);
        DocumentsFolder.in(home, startedIn);
        assertThat(kept).doesNotExist();
    }
}
