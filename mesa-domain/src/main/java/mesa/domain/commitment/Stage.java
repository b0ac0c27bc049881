package mesa.domain.commitment;

import java.time.LocalDate;
import java.util.List;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.Flaw;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.RemediationStep;

/** Where a commitment stands, with what only that stage knows. */
sealed interface Stage {
    CommitmentStatus status();

    record Draft(List<Flaw> flaws) implements Stage {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.DRAFT;
        }
    }

    /** Waiting for its responsible to accept; {@code silent} once the time to do so passed. */
    record Formulated(LocalDate acceptBy, boolean silent) implements Stage {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.FORMULATED;
        }
    }

    record NotStarted() implements Stage {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.NOT_STARTED;
        }
    }

    record InExecution() implements Stage {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.IN_EXECUTION;
        }
    }

    /** By its responsible; that alone closes nothing (INV-K8). */
    record ReportedFulfilled(LocalDate on) implements Stage {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.REPORTED_FULFILLED;
        }
    }

    /**
     * @param reportedOn when it was reported complete, which decides whether it was on time
     */
    record InVerification(LocalDate reportedOn) implements Stage {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.IN_VERIFICATION;
        }
    }

    /**
     * Closed by a finding.
     *
     * @param closing version of the event that closed it
     * @param by the user who did
     */
    record Verified(
            Outcome outcome,
            long closing,
            String by,
            LocalDate contestBy,
            Contest contest,
            boolean firm)
            implements Stage {
        Verified contest(Contest next) {
            return new Verified(outcome, closing, by, contestBy, next, firm);
        }

        Verified confirmed() {
            return new Verified(outcome, closing, by, contestBy, contest, true);
        }

        @Override
        public CommitmentStatus status() {
            return switch (outcome) {
                case FULFILLED -> CommitmentStatus.FULFILLED;
                case PARTIAL -> CommitmentStatus.PARTIALLY_FULFILLED;
                case NOT_FULFILLED, NOT_VERIFIABLE -> CommitmentStatus.NOT_FULFILLED;
            };
        }
    }

    /** What became of the right to contest a finding. */
    enum Contest {
        NONE,
        OPEN,
        LOST,
        WON
    }

    record Suspended(Stage before) implements Stage {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.SUSPENDED;
        }
    }

    /** Ended without being fulfilled; counted apart (INV-K9). */
    record Cancelled(long closing, String by) implements Stage {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.CANCELLED;
        }
    }

    record Breached() implements Stage {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.BREACH_DECLARED;
        }
    }

    record InRemediation(List<RemediationStep> plan) implements Stage {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.IN_REMEDIATION;
        }
    }
}
