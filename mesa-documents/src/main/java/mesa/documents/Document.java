package mesa.documents;

import java.nio.file.Path;
import mesa.api.Sha256;

/**
 * A document whose bytes were compared with its name when it was handed out.
 *
 * @param mediaType as detected from the bytes when it was kept
 * @param file where the bytes can be read now; not the caller's to change
 */
public record Document(Sha256 hash, long size, String mediaType, Path file) {}
