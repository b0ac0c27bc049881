package mesa.documents;

import mesa.api.Sha256;

/** What lies under a hash no longer has that hash. It is never handed out. */
public final class DocumentDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DocumentDamaged(Sha256 expected, Sha256 found) {
        super("The document " + expected.value() + " now hashes to " + found.value());
    }
}
