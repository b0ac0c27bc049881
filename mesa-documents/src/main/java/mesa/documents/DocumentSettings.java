package mesa.documents;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
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

    /**
     * Reads {@code mesa.documents.folder}, {@code .max-bytes}, {@code .media-types} (by commas)
     * and, when {@code .s3.bucket} is set, {@code .s3.endpoint}, {@code .s3.region}, {@code
     * .s3.access-key} and {@code .s3.secret-key}.
     *
     * @param setting gives the text of a setting, or null
     */
    public static DocumentSettings from(UnaryOperator<@Nullable String> setting) {
        String folder = setting.apply("mesa.documents.folder");
        String bytes = setting.apply("mesa.documents.max-bytes");
        String types = setting.apply("mesa.documents.media-types");
        return new DocumentSettings(
                Path.of(folder == null ? "documents" : folder),
                bytes == null ? USUAL_BYTES : Long.parseLong(bytes),
                types == null ? USUAL_TYPES : List.of(types.split("\\s*,\\s*")),
                S3.from(setting));
    }

    /** An S3-compatible store; the bucket exists. */
    public record S3(
            URI endpoint, String region, String bucket, String accessKey, String secretKey) {
        private static @Nullable S3 from(UnaryOperator<@Nullable String> setting) {
            return setting.apply("mesa.documents.s3.bucket") == null
                    ? null
                    : new S3(
                            URI.create(needed(setting, "mesa.documents.s3.endpoint")),
                            needed(setting, "mesa.documents.s3.region"),
                            needed(setting, "mesa.documents.s3.bucket"),
                            needed(setting, "mesa.documents.s3.access-key"),
                            needed(setting, "mesa.documents.s3.secret-key"));
        }

        private static String needed(UnaryOperator<@Nullable String> setting, String name) {
            String text = setting.apply(name);
            if (text == null) {
                throw new IllegalArgumentException("Documents in S3 need the setting " + name);
            }
            return text;
        }
    }
}
