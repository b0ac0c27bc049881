package mesa.api.mesa;

import mesa.api.Tag;
import mesa.api.session.SessionId;

/** The marks by which streams that belong to a mesa are found from elsewhere. */
public final class MesaTags {
    private MesaTags() {}

    /**
     * On the event that first names a session in the stream of its mesa; leads from session to
     * mesa.
     */
    public static Tag session(SessionId session) {
        return Tag.of("session", session.value());
    }

    /** On every documented edition of a mesa. */
    public static Tag editions(MesaId mesa) {
        return Tag.of("edition", mesa.value());
    }

    /** On the formulation of every commitment of a mesa; a mesa closes by looking through them. */
    public static Tag commitments(MesaId mesa) {
        return Tag.of("commitment-of-mesa", mesa.value());
    }
}
