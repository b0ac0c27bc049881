package mesa.documents;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept, and where.
 *
 * @param folder of the documents, or of the spool when they are kept in S3
 * @param maxBytes of one document
 * @param mediaTypes allowed, as detected from the bytes
 * @param s3 null for the folder
 */
public record DocumentSettings(
        Path folder, long maxBytes, List<String> mediaTypes, @Nullable S3 s3) {
    /** Office documents, pictures, tables and text: what institutions send as evidence. */
    public static final List<String> USUAL_TYPES =
            List.of(
                    "application/pdf",
                    "image/png",
                    "image/jpeg",
                    "image/webp",
                    "text/plain",
                    "text/csv",
                    "application/json",
                    "application/geo+json",
                    "application/zip",
                    "application/msword",
                    "application/vnd.ms-excel",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.spreadsheet");

    public static final long USUAL_BYTES = 25L * 1024 * 1024;

    public DocumentSettings {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("A document may have at least one byte");
        }
        mediaTypes = List.copyOf(mediaTypes);
    }

    /** An S3-compatible store; the bucket exists. */
    public record S3(
            URI endpoint, String region, String bucket, String accessKey, String secretKey) {}
}
