package mesa.documents;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import mesa.api.Sha256;

/** {@code ab/cd/abcd…} under one folder, with the media type in a file beside it. */
final class FolderVault implements Vault {
    private final Path folder;

    FolderVault(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(Sha256 hash, String mediaType, Path file) throws IOException {
        Path target = place(hash);
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Path type = Files.createTempFile(target.getParent(), "type", ".tmp");
        Files.writeString(type, mediaType, StandardCharsets.US_ASCII);
        settle(type, typeOf(target));
        // The bytes come last: a document without its type is never visible.
        settle(file, target);
        sync(Objects.requireNonNull(target.getParent()));
    }

    @Override
    public Optional<Held> get(Sha256 hash) throws IOException {
        Path target = place(hash);
        return Files.exists(target)
                ? Optional.of(
                        new Held(
                                target,
                                Files.readString(typeOf(target), StandardCharsets.US_ASCII)))
                : Optional.empty();
    }

    @Override
    public Optional<DocumentDescription> describe(Sha256 hash) throws IOException {
        Optional<Held> held = get(hash);
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DocumentDescription(
                                Files.size(held.get().file()), held.get().mediaType()));
    }

    private Path place(Sha256 hash) {
        String name = hash.value();
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    private static Path typeOf(Path target) {
        return target.resolveSibling(target.getFileName() + ".type");
    }

    private static void settle(Path from, Path to) throws IOException {
        sync(from);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
