package mesa.command.door;

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

class KeyNoteTest {
    private static final Caller ADMIN = new Caller("u-admin", Set.of(Role.ADMIN), null);
    private static final Instant MAY = Instant.parse("2019-05-02T05:00:00Z");
    private static final Precondition SEEN = new Precondition.Version(3);
    private static final UserId USER = new UserId(new UUID(7, 7));
    private static final List<UserDeactivated> EVENTS =
            List.of(new UserDeactivated(USER, "se fue"));

    private static Sent sent(
            Caller caller, @Nullable Instant at, Precondition seen, @Nullable String basis) {
        return new Sent(
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
        Sent first = sent(ADMIN, MAY, SEEN, "AM 275");
        KeyNote note = KeyNote.read(KeyNote.of(first, EVENTS).bytes());
        assertThat(note.isOf(sent(ADMIN, MAY, SEEN, "AM 275"))).isTrue();
        assertThat(note.isOf(sent(ADMIN, null, SEEN, "AM 275"))).isFalse();
        assertThat(note.isOf(sent(ADMIN, MAY.plusMillis(1), SEEN, "AM 275"))).isFalse();
        assertThat(note.isOf(sent(ADMIN, MAY, SEEN, null))).isFalse();
        assertThat(note.isOf(sent(ADMIN, MAY, Precondition.NONE, "AM 275"))).isFalse();
        assertThat(note.isOf(sent(ADMIN, MAY, new Precondition.Version(4), "AM 275"))).isFalse();
        assertThat(note.isOf(sent(chair(null), MAY, SEEN, "AM 275"))).isFalse();
    }

    @Test
    void a_note_tells_for_whom_it_was() {
        UUID institution = UUID.randomUUID();
        Sent first = sent(chair(institution), MAY, SEEN, null);
        KeyNote note = KeyNote.of(first, EVENTS);
        assertThat(note.isOf(first)).isTrue();
        assertThat(note.isOf(sent(chair(UUID.randomUUID()), MAY, SEEN, null))).isFalse();
        Caller delegate = OnBehalf.of(ADMIN, Set.of(Role.DELEGATE), institution);
        assertThat(note.isOf(sent(delegate, MAY, SEEN, null))).isFalse();
    }

    @Test
    void whoever_has_seen_no_version_may_say_so_or_not() {
        KeyNote note = KeyNote.of(sent(ADMIN, null, new Precondition.Exists(), null), EVENTS);
        assertThat(note.isOf(sent(ADMIN, null, new Precondition.Unsaid(), null))).isTrue();
        assertThat(note.isOf(sent(ADMIN, null, Precondition.NONE, null))).isTrue();
    }

    @Test
    void roles_that_came_and_went_between_two_tries_make_no_other_request() {
        KeyNote note = KeyNote.of(sent(ADMIN, null, SEEN, null), EVENTS);
        Caller now = new Caller("u-admin", Set.of(Role.ADMIN, Role.CHAIR), null);
        assertThat(note.isOf(sent(now, null, SEEN, null))).isTrue();
    }

    @Test
    void a_note_of_an_earlier_version_is_of_its_command_whatever_was_said() throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update("user.deactivate\0".getBytes(StandardCharsets.UTF_8));
        String json = "{\"user\":\"00000000-0000-0007-0000-000000000007\",\"reason\":\"%s\"}";
        byte[] digest = sha.digest(json.formatted("se fue").getBytes(StandardCharsets.UTF_8));
        KeyNote note = new KeyNote(digest, List.of("user.deactivated"));
        assertThat(note.isOf(sent(ADMIN, MAY, SEEN, "AM 275"))).isTrue();
        assertThat(note.isOf(sent(chair(null), null, Precondition.NONE, null))).isTrue();
        sha.update("user.deactivate\0".getBytes(StandardCharsets.UTF_8));
        byte[] other = sha.digest(json.formatted("volvió").getBytes(StandardCharsets.UTF_8));
        assertThat(new KeyNote(other, List.of()).isOf(sent(ADMIN, MAY, SEEN, null))).isFalse();
    }

    private static Caller chair(@Nullable UUID institution) {
        return OnBehalf.of(ADMIN, Set.of(Role.CHAIR), institution);
    }
}
