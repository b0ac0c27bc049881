package mesa.api.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mesa.api.Sha256;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;

/** What other features may know of an agreement. */
public interface AgreementFacts {
    AgreementId id();

    MesaId mesa();

    /** The number of the agenda item it was put to. */
    int item();

    AgreementStatus status();

    String title();

    /** As it was classified, whatever the day. */
    Visibility visibility();

    /** Of the text as it stands. */
    Sha256 hash();

    /** {@code AC-MNMH-XXI-2021-03}; empty before adoption. */
    Optional<String> code();

    Optional<Adoption> adoption();

    Optional<LocalDate> adoptedOn();

    /** Empty until it began to bind. */
    Optional<LocalDate> inForceOn();

    /** The commitments its proposal carried. */
    List<DraftCommitment> drafts();
}
