package mesa.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mesa.api.Sha256;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentHttpIT {
    @TempDir private static Path folder;
    private static RunningNode node;

    @BeforeAll
    static void start() {
        node =
                RunningNode.start(
                        "mesa.documents.folder=" + folder, "mesa.documents.max-bytes=100000");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static Reply send(byte[] body, String role) {
        return node.send(
                "POST",
                "/api/v1/documents?name=informe.pdf",
                BodyPublishers.ofByteArray(body),
                "Content-Type",
                "application/pdf",
                "Authorization",
                "Bearer " + RunningNode.ISSUER.token(null, role));
    }

    @Test
    void is_kept_and_named_by_its_hash() {
        byte[] pdf = "%PDF-1.7 informe".getBytes(StandardCharsets.UTF_8);
        Reply reply = send(pdf, "delegate");
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        assertThat(reply.json().path("hash").asString()).isEqualTo(Sha256.of(pdf).value());
        assertThat(reply.header("Location"))
                .isEqualTo("/api/v1/documents/" + Sha256.of(pdf).value());
    }

    @Test
    void is_refused_empty_too_large_or_of_a_type_nobody_asked_for() {
        assertThat(send(new byte[0], "delegate").status()).isEqualTo(400);
        assertThat(send(new byte[200_000], "delegate").status()).isEqualTo(413);
        Reply program = send(new byte[] {'M', 'Z', 0, 0, 1, 2, 3}, "delegate");
        assertThat(program.status()).isEqualTo(415);
        assertThat(program.problem()).isEqualTo("wrong-document");
    }

    @Test
    void is_not_taken_from_a_mere_reader() {
        assertThat(send(new byte[] {1}, "auditor").status()).isEqualTo(403);
    }
}
