package mesa.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import mesa.api.Sha256;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** One object per document in a bucket of any S3-compatible store; the key is the hash. */
final class S3Vault implements Vault {
    private final S3Client client;
    private final String bucket;
    private final Path spool;

    S3Vault(DocumentSettings.S3 settings, Path spool) {
        this.bucket = settings.bucket();
        this.spool = spool;
        this.client = client(settings);
    }

    static S3Client client(DocumentSettings.S3 settings) {
        return S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(
                                        settings.accessKey(), settings.secretKey())))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @Override
    public void put(Sha256 hash, String mediaType, Path file) throws IOException {
        try {
            client.putObject(
                    it -> it.bucket(bucket).key(hash.value()).contentType(mediaType),
                    RequestBody.fromFile(file));
        } catch (SdkException e) {
            throw new IOException("The bucket did not take " + hash.value(), e);
        }
    }

    @Override
    public Optional<Held> get(Sha256 hash) throws IOException {
        Path arriving = Files.createTempFile(spool, "s3", ".tmp");
        Files.delete(arriving);
        try {
            GetObjectResponse response =
                    client.getObject(it -> it.bucket(bucket).key(hash.value()), arriving);
            // One file per document; emptying the spool at any time costs nothing but a download.
            Path file = spool.resolve(hash.value());
            Files.move(arriving, file, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(new Held(file, response.contentType()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new IOException("The bucket did not give " + hash.value(), e);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    @Override
    public Optional<DocumentDescription> describe(Sha256 hash) throws IOException {
        try {
            HeadObjectResponse head = client.headObject(it -> it.bucket(bucket).key(hash.value()));
            return Optional.of(new DocumentDescription(head.contentLength(), head.contentType()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new IOException("The bucket did not tell of " + hash.value(), e);
        }
    }
}
