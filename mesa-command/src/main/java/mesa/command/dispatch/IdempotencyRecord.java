package mesa.command.dispatch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mesa.api.Caller;
import mesa.api.DomainCommand;
import mesa.api.DomainEvent;
import mesa.api.OnBehalf;
import mesa.api.Role;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What is stored beside a command's key: enough to give the same answer again, and to notice that
 * the key comes back with another request.
 *
 * @param digest SHA-256 of the command's wire name, its JSON, and what its sender said about it;
 *     notes of earlier versions have left the last out
 * @param types wire names of the events, in order
 */
record IdempotencyRecord(byte[] digest, List<String> types) {
    private static final int DIGEST = 32;

    static IdempotencyRecord of(
            CommandEnvelope commandEnvelope, List<? extends DomainEvent> events) {
        return new IdempotencyRecord(
                digest(commandEnvelope.command(), said(commandEnvelope)),
                events.stream().map(event -> Vocabulary.nameOf(event.getClass())).toList());
    }

    static IdempotencyRecord read(byte[] bytes) {
        byte[] digest = new byte[DIGEST];
        ByteBuffer in = ByteBuffer.wrap(bytes).get(digest);
        return new IdempotencyRecord(
                digest, List.of(StandardCharsets.UTF_8.decode(in).toString().split("\n")));
    }

    byte[] bytes() {
        byte[] names = String.join("\n", types).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(DIGEST + names.length).put(digest).put(names).array();
    }

    /** What one form digests is never what the other does, for JSON has no zero byte. */
    boolean isOf(CommandEnvelope commandEnvelope) {
        return MessageDigest.isEqual(
                        digest, digest(commandEnvelope.command(), said(commandEnvelope)))
                || MessageDigest.isEqual(digest, digest(commandEnvelope.command(), null));
    }

    private static byte[] digest(DomainCommand command, byte @Nullable [] said) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(Vocabulary.nameOf(command.getClass()).getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            sha.update(Json.MAPPER.writeValueAsBytes(command));
            if (said != null) {
                sha.update((byte) 0);
                sha.update(said);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] said(CommandEnvelope commandEnvelope) {
        return Json.MAPPER.writeValueAsBytes(
                Arrays.asList(
                        commandEnvelope.occurredAt() == null
                                ? null
                                : commandEnvelope.occurredAt().toString(),
                        commandEnvelope.legalBasis(),
                        version(commandEnvelope.precondition()),
                        onBehalf(commandEnvelope.caller())));
    }

    /** A form that is sent twice says nothing the first time and {@code *} the second. */
    private static @Nullable Long version(Precondition precondition) {
        return switch (precondition) {
            case Precondition.None _, Precondition.Unsaid _, Precondition.Exists _ -> null;
            case Precondition.Version(long version) -> version;
        };
    }

    /** Whose act it was; of the sender's own acts nothing, as roles come and go between tries. */
    private static @Nullable List<String> onBehalf(Caller caller) {
        return OnBehalf.whom(caller.user()) == null
                ? null
                : Stream.concat(
                                Stream.of(caller.user()),
                                caller.roles().stream().map(Role::name).sorted())
                        .toList();
    }
}
