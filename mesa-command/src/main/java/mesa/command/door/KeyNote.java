package mesa.command.door;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import mesa.api.DomainCommand;
import mesa.api.DomainEvent;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;

/**
 * What is stored beside a command's key: enough to give the same answer again, and to notice that
 * the key comes back with another command.
 *
 * @param digest SHA-256 of the command's wire name and its JSON
 * @param types wire names of the events, in order
 */
record KeyNote(byte[] digest, List<String> types) {
    private static final int DIGEST = 32;

    static KeyNote of(DomainCommand command, List<? extends DomainEvent> events) {
        return new KeyNote(
                digest(command),
                events.stream().map(event -> Vocabulary.nameOf(event.getClass())).toList());
    }

    static KeyNote read(byte[] bytes) {
        byte[] digest = new byte[DIGEST];
        ByteBuffer in = ByteBuffer.wrap(bytes).get(digest);
        return new KeyNote(
                digest, List.of(StandardCharsets.UTF_8.decode(in).toString().split("\n")));
    }

    byte[] bytes() {
        byte[] names = String.join("\n", types).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(DIGEST + names.length).put(digest).put(names).array();
    }

    boolean isOf(DomainCommand command) {
        return MessageDigest.isEqual(digest, digest(command));
    }

    private static byte[] digest(DomainCommand command) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(Vocabulary.nameOf(command.getClass()).getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return sha.digest(Json.MAPPER.writeValueAsBytes(command));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
