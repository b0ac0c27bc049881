package mesa.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import mesa.api.Sha256;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentControllerIT {
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

    private static Reply attach(String evidence) {
        return node.post(
                "/api/v1/commitments/" + UUID.randomUUID() + "/attach-evidence",
                "{\"evidence\":{\"title\":\"Informe\",\"means\":\"informe\"," + evidence + "}}",
                "Authorization",
                "Bearer " + RunningNode.ISSUER.token(UUID.randomUUID(), "delegate"));
    }

    @Test
    void is_cited_only_after_it_was_uploaded_and_only_as_it_is() {
        byte[] pdf = "%PDF-1.7 citado".getBytes(StandardCharsets.UTF_8);
        String hash = "\"hash\":\"" + Sha256.of(pdf).value() + "\"";
        String right = ",\"bytes\":15,\"mediaType\":\"application/pdf\"";

        Reply unknown = attach(hash + right);
        assertThat(unknown.problem()).as(unknown.response().body()).isEqualTo("not-admitted");
        assertThat(unknown.json().path("pointer").asString()).isEqualTo("/evidence/hash");

        assertThat(send(pdf, "delegate").status()).isEqualTo(201);
        Reply larger = attach(hash + right.replace("15", "16"));
        assertThat(larger.problem()).isEqualTo("not-admitted");
        assertThat(larger.json().path("pointer").asString()).isEqualTo("/evidence/bytes");
        Reply other = attach(hash + right.replace("pdf", "zip"));
        assertThat(other.json().path("pointer").asString()).isEqualTo("/evidence/mediaType");

        // What is right goes on to the rules: there is no such commitment.
        for (String known : new String[] {right, ""}) {
            assertThat(attach(hash + known).problem()).startsWith("commitment.");
        }
    }

    @Test
    void is_asked_of_a_line_of_a_batch_as_well() {
        Reply reply =
                node.send(
                        "POST",
                        "/api/v1/commands:batch",
                        BodyPublishers.ofString(
                                """
                                {"command":"mesa.publish-matrix","id":"%s","body":\
                                {"cutoff":"2025-01-31","dataset":"%s"}}
                                """
                                        .formatted(UUID.randomUUID(), Sha256.of("nada").value())),
                        "Content-Type",
                        "application/x-ndjson");
        assertThat(reply.response().body()).contains("not-admitted", "/dataset", "no-document");
    }

    @Test
    void is_not_taken_from_a_mere_reader() {
        assertThat(send(new byte[] {1}, "auditor").status()).isEqualTo(403);
    }
}
