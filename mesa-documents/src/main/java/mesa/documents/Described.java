package mesa.documents;

/**
 * What is known of a document without reading it.
 *
 * @param size in bytes
 * @param mediaType as detected from the bytes when it was kept
 */
public record Described(long size, String mediaType) {}
