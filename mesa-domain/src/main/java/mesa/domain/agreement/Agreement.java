package mesa.domain.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mesa.api.Sha256;
import mesa.api.agreement.Adoption;
import mesa.api.agreement.AgreementFacts;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementStatus;
import mesa.api.agreement.DraftCommitment;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/** The folded state of an agreement; a type per stage of its life. */
public sealed interface Agreement {
    /** Nothing has happened yet. */
    record Unknown() implements Agreement {}

    /** A text that exists, whatever became of it. */
    sealed interface Known extends Agreement, AgreementFacts {
        Subject subject();

        @Override
        default AgreementId id() {
            return subject().id();
        }

        @Override
        default MesaId mesa() {
            return subject().mesa();
        }

        @Override
        default int item() {
            return subject().item();
        }

        @Override
        default String title() {
            return subject().title();
        }

        @Override
        default Visibility visibility() {
            return subject().visibility();
        }

        @Override
        default Sha256 hash() {
            return subject().hash();
        }

        @Override
        default List<DraftCommitment> drafts() {
            return subject().drafts();
        }
    }

    /** Put to a session, or taken back before it was decided. */
    record Proposal(Subject subject, AgreementStatus status) implements Known {
        @Override
        public Optional<String> code() {
            return Optional.empty();
        }

        @Override
        public Optional<Adoption> adoption() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> adoptedOn() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> inForceOn() {
            return Optional.empty();
        }
    }

    /** Adopted by its mesa, and whatever came after. */
    record Adopted(
            Subject subject,
            String number,
            Adoption manner,
            LocalDate date,
            @Nullable LocalDate force,
            AgreementStatus status)
            implements Known {
        @Override
        public Optional<String> code() {
            return Optional.of(number);
        }

        @Override
        public Optional<Adoption> adoption() {
            return Optional.of(manner);
        }

        @Override
        public Optional<LocalDate> adoptedOn() {
            return Optional.of(date);
        }

        @Override
        public Optional<LocalDate> inForceOn() {
            return Optional.ofNullable(force);
        }

        Adopted now(AgreementStatus next) {
            return new Adopted(subject, number, manner, date, force, next);
        }

        Adopted about(Subject next) {
            return new Adopted(next, number, manner, date, force, status);
        }

        Adopted inForce(LocalDate on) {
            return new Adopted(subject, number, manner, date, on, AgreementStatus.IN_FORCE);
        }
    }
}
