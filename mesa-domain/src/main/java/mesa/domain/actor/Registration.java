package mesa.domain.actor;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

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
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String plain = BETWEEN_WORDS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        String whole = plain + "|" + (territory == null ? "" : territory);
        return Tag.of("actor-name", Sha256.of(whole).value());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
