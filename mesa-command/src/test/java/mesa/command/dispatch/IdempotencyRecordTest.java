package mesa.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.OnBehalf;
import mesa.api.Role;
import mesa.api.user.UserCommand.DeactivateUser;
import mesa.api.user.UserEvent.UserDeactivated;
import mesa.api.user.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdempotencyRecordTest {
    private static final Caller ADMIN = new Caller("u-admin", Set.of(Role.ADMIN), null);
    private static final Instant MAY = Instant.parse("2019-05-02T05:00:00Z");
    private static final Precondition SEEN = new Precondition.Version(3);
    private static final UserId USER = new UserId(new UUID(7, 7));
    private static final List<UserDeactivated> EVENTS =
            List.of(new UserDeactivated(USER, "se fue"));

    private static CommandEnvelope commandEnvelope(
            Caller caller, @Nullable Instant at, Precondition seen, @Nullable String basis) {
        return new CommandEnvelope(
                new DeactivateUser(USER, "se fue"),
                caller,
                at,
                seen,
                "k",
                UUID.randomUUID(),
                null,
                basis,
                null);
    }

    @Test
    void a_note_is_of_one_request_with_all_its_sender_said() {
        CommandEnvelope first = commandEnvelope(ADMIN, MAY, SEEN, "AM 275");
        IdempotencyRecord note =
                IdempotencyRecord.read(IdempotencyRecord.of(first, EVENTS).bytes());
        assertThat(note.isOf(commandEnvelope(ADMIN, MAY, SEEN, "AM 275"))).isTrue();
        assertThat(note.isOf(commandEnvelope(ADMIN, null, SEEN, "AM 275"))).isFalse();
        assertThat(note.isOf(commandEnvelope(ADMIN, MAY.plusMillis(1), SEEN, "AM 275"))).isFalse();
        assertThat(note.isOf(commandEnvelope(ADMIN, MAY, SEEN, null))).isFalse();
        assertThat(note.isOf(commandEnvelope(ADMIN, MAY, Precondition.NONE, "AM 275"))).isFalse();
        assertThat(note.isOf(commandEnvelope(ADMIN, MAY, new Precondition.Version(4), "AM 275")))
                .isFalse();
        assertThat(note.isOf(commandEnvelope(chair(null), MAY, SEEN, "AM 275"))).isFalse();
    }

    @Test
    void a_note_tells_for_whom_it_was() {
        UUID institution = UUID.randomUUID();
        CommandEnvelope first = commandEnvelope(chair(institution), MAY, SEEN, null);
        IdempotencyRecord note = IdempotencyRecord.of(first, EVENTS);
        assertThat(note.isOf(first)).isTrue();
        assertThat(note.isOf(commandEnvelope(chair(UUID.randomUUID()), MAY, SEEN, null))).isFalse();
        Caller delegate = OnBehalf.of(ADMIN, Set.of(Role.DELEGATE), institution);
        assertThat(note.isOf(commandEnvelope(delegate, MAY, SEEN, null))).isFalse();
    }

    @Test
    void whoever_has_seen_no_version_may_say_so_or_not() {
        IdempotencyRecord note =
                IdempotencyRecord.of(
                        commandEnvelope(ADMIN, null, new Precondition.Exists(), null), EVENTS);
        assertThat(note.isOf(commandEnvelope(ADMIN, null, new Precondition.Unsaid(), null)))
                .isTrue();
        assertThat(note.isOf(commandEnvelope(ADMIN, null, Precondition.NONE, null))).isTrue();
    }

    @Test
    void roles_that_came_and_went_between_two_tries_make_no_other_request() {
        IdempotencyRecord note =
                IdempotencyRecord.of(commandEnvelope(ADMIN, null, SEEN, null), EVENTS);
        Caller now = new Caller("u-admin", Set.of(Role.ADMIN, Role.CHAIR), null);
        assertThat(note.isOf(commandEnvelope(now, null, SEEN, null))).isTrue();
    }

    @Test
    void a_note_of_an_earlier_version_is_of_its_command_whatever_was_said() throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update("user.deactivate\0".getBytes(StandardCharsets.UTF_8));
        String json = "{\"user\":\"00000000-0000-0007-0000-000000000007\",\"reason\":\"%s\"}";
        byte[] digest = sha.digest(json.formatted("se fue").getBytes(StandardCharsets.UTF_8));
        IdempotencyRecord note = new IdempotencyRecord(digest, List.of("user.deactivated"));
        assertThat(note.isOf(commandEnvelope(ADMIN, MAY, SEEN, "AM 275"))).isTrue();
        assertThat(note.isOf(commandEnvelope(chair(null), null, Precondition.NONE, null))).isTrue();
        sha.update("user.deactivate\0".getBytes(StandardCharsets.UTF_8));
        byte[] other = sha.digest(json.formatted("volvió").getBytes(StandardCharsets.UTF_8));
        assertThat(
                        new IdempotencyRecord(other, List.of())
                                .isOf(commandEnvelope(ADMIN, MAY, SEEN, null)))
                .isFalse();
    }

    private static Caller chair(@Nullable UUID institution) {
        return OnBehalf.of(ADMIN, Set.of(Role.CHAIR), institution);
    }
}
