package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Pages that are written from the code and fail when they are stale; {@code -Dmesa.docs.write=true}
 * writes them anew.
 */
final class DocumentationTest {
    private static final Path DOCS = Sources.root().resolve("deploy/docs");

    @Test
    void the_page_of_events_is_what_the_code_says() throws IOException {
        isCurrent("events.md", EventsPage.write());
    }

    @Test
    void the_page_of_access_is_what_the_code_says() throws Exception {
        isCurrent("access.md", AccessPage.write() + ReadersPage.write());
    }

    @Test
    void the_refusals_in_the_contracts_are_what_the_deciders_reach() throws IOException {
        isCurrent(
                Sources.root()
                        .resolve(
                                "mesa-query/src/main/resources/mesa/query/contract/refusals.properties"),
                CommandRefusals.write());
    }

    private static void isCurrent(String name, String page) throws IOException {
        isCurrent(DOCS.resolve(name), page);
    }

    private static void isCurrent(Path file, String page) throws IOException {
        if (Boolean.getBoolean("mesa.docs.write")) {
            Files.createDirectories(DOCS);
            Files.writeString(file, page);
        }
        assertThat(file).exists();
        assertThat(Files.readString(file))
                .as("%s is stale: run this test with -Dmesa.docs.write=true and commit it", file)
                .isEqualTo(page);
    }
}
