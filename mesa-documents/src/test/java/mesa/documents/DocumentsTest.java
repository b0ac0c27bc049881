package mesa.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mesa.api.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    @TempDir private Path folder;

    private Documents documents() {
        return new Documents(
                new DocumentSettings(folder, 1000, DocumentSettings.USUAL_TYPES, null));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void is_kept_under_the_hash_of_its_bytes() throws IOException {
        Document kept = documents().keep(bytes("%PDF-1.7 acta"), "acta.pdf");
        assertThat(kept.hash()).isEqualTo(Sha256.of("%PDF-1.7 acta"));
        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(Files.readString(documents().open(kept.hash()).orElseThrow().file()))
                .isEqualTo("%PDF-1.7 acta");
    }

    @Test
    void the_same_bytes_are_kept_once() throws IOException {
        documents().keep(bytes("a,b\n1,2\n"), "uno.csv");
        documents().keep(bytes("a,b\n1,2\n"), "dos.csv");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void is_refused_when_empty_too_large_or_of_another_type() throws IOException {
        assertRefused("", "a.txt", DocumentRefused.Reason.EMPTY);
        assertRefused("x".repeat(1001), "a.txt", DocumentRefused.Reason.TOO_LARGE);
        assertRefused(
                "MZ\u0090 this is a program",
                "acta.pdf.exe",
                DocumentRefused.Reason.TYPE_NOT_ALLOWED);
        assertRefused(
                "<html><script>1</script></html>",
                "a.html",
                DocumentRefused.Reason.TYPE_NOT_ALLOWED);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void is_never_handed_out_once_its_bytes_have_changed() throws IOException {
        Document kept = documents().keep(bytes("informe"), "informe.txt");
        Files.writeString(kept.file(), "otro informe");
        assertThatThrownBy(() -> documents().open(kept.hash())).isInstanceOf(DocumentDamaged.class);
    }

    @Test
    void is_described_without_being_read() throws IOException {
        Document kept = documents().keep(bytes("%PDF-1.7 acta"), "acta.pdf");
        assertThat(documents().describe(kept.hash()))
                .contains(new DocumentDescription(13, "application/pdf"));
        assertThat(documents().describe(Sha256.of("nada"))).isEmpty();
    }

    @Test
    void an_unknown_hash_is_nothing() {
        assertThat(documents().open(Sha256.of("nada"))).isEmpty();
    }

    private void assertRefused(String text, String name, DocumentRefused.Reason reason) {
        assertThatThrownBy(() -> documents().keep(bytes(text), name))
                .isInstanceOfSatisfying(
                        DocumentRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
