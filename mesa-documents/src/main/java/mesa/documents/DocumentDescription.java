package mesa.documents;

/**
 * What is known of a document without reading it.
 *
 * @param size in bytes
 * @param mediaType as detected from the bytes when it was kept
 */
public record DocumentDescription(long size, String mediaType) {}
