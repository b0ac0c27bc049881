package mesa.query.document;

import java.util.UUID;

/**
 * An event that names a document, the row of {@code document_mention}.
 *
 * @param key position and hash
 * @param hash SHA-256 of the bytes, in hexadecimal digits; whether they are kept is not known here
 * @param streamType what the event belongs to, with {@code stream}
 */
public record DocumentMention(
        String key, String hash, long position, String streamType, UUID stream) {}
