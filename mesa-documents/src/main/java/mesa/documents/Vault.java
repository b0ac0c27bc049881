package mesa.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import mesa.api.Sha256;

/**
 * Where the bytes lie. Knows nothing of limits or types, and is not trusted: hashes are checked.
 */
interface Vault {
    /**
     * Keeps a finished file for good; keeping the same hash again changes nothing.
     *
     * @param file may be moved away
     */
    void put(Sha256 hash, String mediaType, Path file) throws IOException;

    Optional<Held> get(Sha256 hash) throws IOException;

    /** Size and type of what lies there, without its bytes. */
    Optional<DocumentDescription> describe(Sha256 hash) throws IOException;

    /** Bytes as the vault has them, not yet compared with their name. */
    record Held(Path file, String mediaType) {}
}
