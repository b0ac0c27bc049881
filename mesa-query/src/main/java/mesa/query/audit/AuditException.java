package mesa.query.audit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something an auditor would ask about, the row of {@code audit_exception}. The lists should be
 * empty; when they are not, each entry names the event behind it.
 *
 * @param key position and number within the event
 */
public record AuditException(
        String key,
        long position,
        Kind kind,
        String streamType,
        UUID stream,
        String type,
        String detail,
        LocalDate occurredOn) {
    /** What is out of order. */
    public enum Kind {
        /** A text was adopted while the quorum was not reached. */
        DECISION_WITHOUT_QUORUM,
        /** A member entitled to vote was not convened (INV-C3). */
        MEMBER_NOT_CONVENED,
        /** A member waived the notice the rules ask for (INV-C2). */
        NOTICE_WAIVED,
        /** An acta was circulated after its days (INV-T2). */
        ACTA_CIRCULATED_LATE,
        /** Whoever answers for a commitment would verify it (INV-V1). */
        VERIFIER_IS_RESPONSIBLE,
        /** A number was given and voided; it stays visible. */
        NUMBER_VOIDED,
        /** Recorded more than thirty days after it happened. */
        RECORDED_LATE,
        /** An administrator recorded the act of others: whose is said to those who read events. */
        RECORDED_FOR_OTHERS
    }
}
