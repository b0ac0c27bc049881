package mesa.domain.actor;

import java.text.Normalizer;
import java.util.List;
import mesa.api.Sha256;
import mesa.api.StreamId;
import mesa.api.Tag;
import mesa.api.actor.ActorCommand.RegisterActor;
import mesa.api.actor.ActorEvent;
import mesa.api.actor.ActorEvent.ActorRegistered;
import mesa.api.actor.ActorIdentity;
import mesa.api.actor.ActorRejection.IdentityMissing;
import mesa.api.actor.ActorRejection.IdentityTaken;
import mesa.api.actor.ActorRejection.NamesakeExists;
import mesa.api.actor.MacroSector;
import mesa.domain.Context;
import mesa.domain.Decision;
import org.jspecify.annotations.Nullable;

/** INV-A1: one institution, one entry. */
final class Registration {

    private Registration() {}

    static Decision<ActorEvent> decide(RegisterActor c, Context context) {
        ActorIdentity identity = c.identity();
        if (identity == null && c.sector().macro() != MacroSector.SOCIETY) {
            return Decision.reject(new IdentityMissing(c.sector()));
        }
        if (identity != null) {
            List<StreamId> holders = context.tagged(identityTag(identity));
            if (!holders.isEmpty()) {
                return Decision.reject(new IdentityTaken(identity, holders.getFirst().id()));
            }
        }
        Tag nameTag = nameTag(c.name(), c.territory());
        List<StreamId> namesakes = context.tagged(nameTag);
        if (!namesakes.isEmpty() && isBlank(c.duplicateGround())) {
            return Decision.reject(
                    new NamesakeExists(c.name(), c.territory(), namesakes.getFirst().id()));
        }
        Decision<ActorEvent> accepted =
                Decision.<ActorEvent>accept(
                                new ActorRegistered(
                                        c.actor(),
                                        c.name(),
                                        c.acronym(),
                                        c.sector(),
                                        identity,
                                        c.territory(),
                                        namesakes.isEmpty() ? null : c.duplicateGround(),
                                        context.occurredOn()))
                        .tagged(nameTag);
        return identity == null ? accepted : accepted.tagged(identityTag(identity));
    }

    static Tag identityTag(ActorIdentity identity) {
        return Tag.of("actor-identity", identity.kind() + "/" + identity.value());
    }

    /** Accents, case and spaces do not make another institution. */
    static Tag nameTag(String name, @Nullable String territory) {
        String plain = plain(name);
        String whole = plain + "|" + (territory == null ? "" : territory);
        return Tag.of("actor-name", Sha256.of(whole).value());
    }

    /** Letters a to z and digits, one space between words. Tags of before were made so, too. */
    static String plain(String name) {
        StringBuilder words = new StringBuilder(name.length());
        boolean between = false;
        for (int c : Normalizer.normalize(name, Normalizer.Form.NFD).codePoints().toArray()) {
            int lower = Character.toLowerCase(c);
            if (lower >= 'a' && lower <= 'z' || lower >= '0' && lower <= '9') {
                if (between && !words.isEmpty()) {
                    words.append(' ');
                }
                words.append((char) lower);
                between = false;
            } else if (!isMark(c)) {
                between = true;
            }
        }
        return words.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
