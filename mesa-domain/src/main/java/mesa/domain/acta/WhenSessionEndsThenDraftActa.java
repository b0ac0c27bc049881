package mesa.domain.acta;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import mesa.api.Recorded;
import mesa.api.acta.ActaCommand.DraftActa;
import mesa.api.acta.ActaId;
import mesa.api.session.SessionEvent.SessionClosed;
import mesa.api.session.SessionEvent.SessionFailedForQuorum;
import mesa.api.session.SessionId;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;

/** Every session leaves an acta, also one that failed for want of quorum (INV-S5, INV-T1). */
public final class WhenSessionEndsThenDraftActa implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        if (event.event() instanceof SessionClosed e) {
            return List.of(Intent.now(new DraftActa(of(e.session()), e.session())));
        }
        return event.event() instanceof SessionFailedForQuorum e
                ? List.of(Intent.now(new DraftActa(of(e.session()), e.session())))
                : List.of();
    }

    /** The same session always gets the same acta, however often its end is seen. */
    static ActaId of(SessionId session) {
        String name = "acta/" + session.value();
        return new ActaId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
