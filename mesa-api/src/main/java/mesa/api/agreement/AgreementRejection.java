package mesa.api.agreement;

import java.time.Instant;
import mesa.api.Rejection;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;

/** Why something asked of an agreement was refused. */
public sealed interface AgreementRejection extends Rejection {
    AgreementId agreement();

    @Wire("agreement.already-proposed")
    record AlreadyProposed(AgreementId agreement) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G1";
        }
    }

    @Wire("agreement.nothing-proposed")
    record NothingProposed(AgreementId agreement) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G1";
        }
    }

    @Wire("agreement.mesa-unknown")
    record MesaUnknown(AgreementId agreement, MesaId mesa) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G1";
        }
    }

    @Wire("agreement.session-unknown")
    record SessionUnknown(AgreementId agreement, SessionId session) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G1";
        }
    }

    @Wire("agreement.session-of-another-mesa")
    record SessionOfAnotherMesa(AgreementId agreement, SessionId session, MesaId mesa)
            implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G1";
        }
    }

    @Wire("agreement.not-on-the-table")
    record NotOnTheTable(AgreementId agreement, AgreementStatus status)
            implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G1";
        }
    }

    @Wire("agreement.not-on-the-agenda")
    record NotOnTheAgenda(AgreementId agreement, SessionId session, int item)
            implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G1";
        }
    }

    @Wire("agreement.session-not-open")
    record SessionNotOpen(AgreementId agreement, SessionId session) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-S3";
        }
    }

    @Wire("agreement.session-closed")
    record SessionAlreadyClosed(AgreementId agreement, SessionId session, Instant closedAt)
            implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-S4";
        }
    }

    @Wire("agreement.quorum-not-reached")
    record QuorumNotReached(AgreementId agreement, SessionId session, int present, int required)
            implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-Q3";
        }
    }

    @Wire("agreement.not-decided")
    record NotDecided(AgreementId agreement, SessionId session) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G1";
        }
    }

    @Wire("agreement.not-carried")
    record NotCarried(
            AgreementId agreement, SessionId session, int inFavour, int against, int abstained)
            implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-D2";
        }
    }

    @Wire("agreement.text-differs")
    record TextDiffers(AgreementId agreement, Sha256 decided, Sha256 proposed)
            implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-D5";
        }
    }

    @Wire("agreement.no-commitments")
    record NoCommitments(AgreementId agreement) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G2";
        }
    }

    @Wire("agreement.no-follow-up-body")
    record NoFollowUpBody(AgreementId agreement) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G3";
        }
    }

    @Wire("agreement.technical-table-unknown")
    record TechnicalTableUnknown(AgreementId agreement, String technicalTable)
            implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G3";
        }
    }

    @Wire("agreement.not-tagged")
    record NotTagged(AgreementId agreement) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G4";
        }
    }

    @Wire("agreement.waits-for-signature")
    record WaitsForSignature(AgreementId agreement) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-T6";
        }
    }

    @Wire("agreement.not-adopted")
    record NotAdopted(AgreementId agreement, AgreementStatus status) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-T6";
        }
    }

    @Wire("agreement.outcome-open")
    record OutcomeOpen(AgreementId agreement, int open) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G5";
        }
    }

    @Wire("agreement.outcome-without-commitments")
    record OutcomeWithoutCommitments(AgreementId agreement) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G5";
        }
    }

    @Wire("agreement.not-in-force")
    record NotInForce(AgreementId agreement, AgreementStatus status) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G1";
        }
    }

    @Wire("agreement.by-another-body")
    record ByAnotherBody(AgreementId agreement, AgreementId by) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G6";
        }
    }

    @Wire("agreement.by-lesser-majority")
    record ByLesserMajority(AgreementId agreement, AgreementId by) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G6";
        }
    }

    @Wire("agreement.decision-not-adopted")
    record DecisionNotAdopted(AgreementId agreement, AgreementId by) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G6";
        }
    }

    @Wire("agreement.nothing-to-reopen")
    record NothingToReopen(AgreementId agreement, AgreementStatus status)
            implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-X1";
        }
    }

    @Wire("agreement.not-lapsing")
    record NotLapsing(AgreementId agreement) implements AgreementRejection {
        @Override
        public String rule() {
            return "INV-G1";
        }
    }
}
