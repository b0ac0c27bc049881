package mesa.api.acta;

import java.util.Optional;
import mesa.api.Sha256;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;

/** What other features may know of an acta. */
public interface ActaFacts {
    ActaId id();

    SessionId session();

    MesaId mesa();

    /** {@code ACTA-MNMH-XXI-2021}. */
    String code();

    ActaStatus status();

    /** Of the document that was approved; empty before. */
    Optional<Sha256> frozen();

    /** The acta this one clarifies, if it is a rectifying one. */
    Optional<ActaId> clarifies();
}
