package mesa.api.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.Concerned;
import mesa.api.mesa.MesaId;

/** What other features may know of a commitment. */
public interface CommitmentFacts {
    CommitmentId id();

    AgreementId agreement();

    MesaId mesa();

    /** {@code CO-MNMH-XXI-2021-03-01}. */
    String code();

    CommitmentStatus status();

    /** Empty while a draft names nobody. */
    Optional<ActorId> responsible();

    /** When work begins; empty while a draft does not say. */
    Optional<LocalDate> start();

    /** How it is measured now. */
    List<Indicator> indicators();

    /** The due date that holds now; empty while a draft names none. */
    Optional<LocalDate> due();

    /** Who may read it on that day. */
    Visibility visibilityOn(LocalDate day);

    /** Its responsible, those who support it, and its objectives. */
    Concerned concerned();

    /** The due date first accepted; empty before that. */
    Optional<LocalDate> originalDue();
}
