package mesa.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mesa.api.Sha256;
import org.gaul.s3proxy.junit.S3ProxyExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class S3VaultIT {
    @RegisterExtension
    private static final S3ProxyExtension SERVER =
            S3ProxyExtension.builder().withCredentials("key", "secret").build();

    @TempDir private Path spool;

    @Test
    void documents_go_to_a_bucket_and_come_back_checked() throws Exception {
        var s3 =
                new DocumentSettings.S3(
                        SERVER.getUri(),
                        "us-east-1",
                        "mesa",
                        SERVER.getAccessKey(),
                        SERVER.getSecretKey());
        S3Vault.client(s3).createBucket(it -> it.bucket("mesa"));
        var documents =
                new Documents(new DocumentSettings(spool, 1000, DocumentSettings.USUAL_TYPES, s3));
        var informe = new ByteArrayInputStream("informe".getBytes(StandardCharsets.UTF_8));
        assertThat(documents.keep(informe, "informe.txt").hash()).isEqualTo(Sha256.of("informe"));
        Document read = documents.open(Sha256.of("informe")).orElseThrow();
        assertThat(read.mediaType()).isEqualTo("text/plain");
        assertThat(Files.readString(read.file())).isEqualTo("informe");
        assertThat(documents.open(Sha256.of("nada"))).isEmpty();
    }
}
