package mesa.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import mesa.api.Sha256;
import org.apache.tika.Tika;

/**
 * Keeps documents under their SHA-256 and hands them out only while they still have it. Memory does
 * not grow with a document's size.
 */
public final class Documents {
    private static final int CHUNK = 64 * 1024;

    private final DocumentSettings settings;
    private final Path spool;
    private final Vault vault;
    private final Tika types = new Tika();

    public Documents(DocumentSettings settings) {
        this.settings = settings;
        this.spool = settings.folder().resolve("spool");
        try {
            Files.createDirectories(spool);
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for documents", e);
        }
        DocumentSettings.S3 s3 = settings.s3();
        this.vault = s3 == null ? new FolderVault(settings.folder()) : new S3Vault(s3, spool);
    }

    public DocumentSettings settings() {
        return settings;
    }

    /**
     * Reads the stream to its end and keeps it.
     *
     * @param name as the sender calls the file; helps to tell CSV from text, and is not kept
     * @throws DocumentRefused when it is empty, too large or of a type that is not allowed
     * @throws UncheckedIOException when it could not be kept; nothing is visible then
     */
    public Document keep(InputStream in, String name) {
        try {
            Path file = Files.createTempFile(spool, "in", ".tmp");
            try {
                Sha256 hash = spool(in, file);
                long size = Files.size(file);
                String type = typeOf(file, name);
                vault.put(hash, type, file);
                return open(hash)
                        .filter(kept -> kept.size() == size)
                        .orElseThrow(
                                () -> new IOException("Kept, and yet not there: " + hash.value()));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be kept", e);
        }
    }

    /**
     * The document with that hash, compared with it now; empty when there is none.
     *
     * @throws DocumentDamaged when the bytes have changed since they were kept
     */
    public Optional<Document> open(Sha256 hash) {
        try {
            Optional<Vault.Held> held = vault.get(hash);
            if (held.isEmpty()) {
                return Optional.empty();
            }
            Path file = held.get().file();
            Sha256 found = hashOf(file);
            if (!found.equals(hash)) {
                throw new DocumentDamaged(hash, found);
            }
            return Optional.of(new Document(hash, Files.size(file), held.get().mediaType(), file));
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be read", e);
        }
    }

    /**
     * Size and type of the document with that hash, without reading it: cheap enough for every
     * command that names one.
     *
     * @throws UncheckedIOException when the store cannot tell
     */
    public Optional<DocumentDescription> describe(Sha256 hash) {
        try {
            return vault.describe(hash);
        } catch (IOException e) {
            throw new UncheckedIOException("The documents are away", e);
        }
    }

    private Sha256 spool(InputStream in, Path file) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                size += n;
                if (size > settings.maxBytes()) {
                    throw new DocumentRefused(
                            DocumentRefused.Reason.TOO_LARGE,
                            "At most " + settings.maxBytes() + " bytes");
                }
                digest.update(chunk, 0, n);
                out.write(chunk, 0, n);
            }
        }
        if (size == 0) {
            throw new DocumentRefused(DocumentRefused.Reason.EMPTY, "At least one byte");
        }
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private String typeOf(Path file, String name) throws IOException {
        String type;
        try (InputStream in = Files.newInputStream(file)) {
            type = types.detect(in, name);
        }
        if (!settings.mediaTypes().contains(type)) {
            throw new DocumentRefused(
                    DocumentRefused.Reason.TYPE_NOT_ALLOWED,
                    "The bytes are "
                            + type
                            + "; allowed are "
                            + String.join(", ", settings.mediaTypes()));
        }
        return type;
    }

    private static Sha256 hashOf(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
