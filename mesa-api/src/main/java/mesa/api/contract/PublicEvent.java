package mesa.api.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mesa.api.Wire;
import org.jspecify.annotations.Nullable;

/**
 * The data of a published event. No personal data. Within a version a component may be added if it
 * may be absent; anything else is a new record with the next version.
 */
public sealed interface PublicEvent {
    /** The mesa it happened in; absent in what concerns every mesa, which everybody is told. */
    @Nullable UUID mesa();

    /** What tells whom and what it concerns; absent in what was recorded before it was known. */
    interface Concerning {
        /** Responsible or supporting, following up, or convened. */
        @Nullable List<UUID> institutions();

        /** Of the Global Compact, 1 to 23. */
        default @Nullable List<Integer> objectives() {
            return null;
        }
    }

    /**
     * What was published is public no more. It does not say whom it concerned, so everybody is told
     * who follows its mesa, whatever else they asked for.
     */
    interface Withdrawn {}

    /** Reverse-DNS name with version, for example {@code ec.mesa.agreement.adopted.v1}. */
    static String typeOf(Class<? extends PublicEvent> type) {
        Wire wire = type.getAnnotation(Wire.class);
        if (wire == null) {
            throw new IllegalStateException(type + " has no @Wire name");
        }
        return "ec.mesa." + wire.value() + ".v" + wire.version();
    }

    /**
     * @param mesa the mesa whose edition was convened
     * @param edition its number, if it is a numbered one
     * @param province INEC code of the host province, if it meets in one
     */
    @Wire("mesa.convened")
    record MesaConvened(
            UUID mesa,
            UUID session,
            String code,
            @Nullable Integer edition,
            String theme,
            Instant startsAt,
            String place,
            @Nullable String province,
            @Nullable List<UUID> institutions)
            implements PublicEvent, Concerning {}

    /**
     * @param textHash SHA-256 of the text that was decided
     * @param objectives of the Global Compact for Migration, 1 to 23
     * @param principles of the Global Compact, letters a to j
     * @param territories INEC codes; {@code EC} is the whole country
     * @param followUpInstitution or {@code followUpTable}: who sees that it is done
     * @param manner CONSENSUS, VOTE or TRANSCRIPTION
     */
    @Wire("agreement.adopted")
    record AgreementAdopted(
            UUID agreement,
            UUID mesa,
            String code,
            String title,
            String textHash,
            String kind,
            List<Integer> objectives,
            List<String> principles,
            List<String> territories,
            @Nullable UUID followUpInstitution,
            @Nullable String followUpTable,
            String manner,
            LocalDate adoptedOn,
            @Nullable List<UUID> institutions)
            implements PublicEvent, Concerning {}

    /** It binds from {@code inForceOn}. */
    @Wire("agreement.in-force")
    record AgreementInForce(
            UUID agreement,
            UUID mesa,
            String code,
            LocalDate adoptedOn,
            LocalDate inForceOn,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /** Another agreement stands in its place. */
    @Wire("agreement.superseded")
    record AgreementSuperseded(
            UUID agreement,
            UUID mesa,
            String code,
            UUID by,
            String byCode,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /** The body that adopted it took it back. */
    @Wire("agreement.revoked")
    record AgreementRevoked(
            UUID agreement,
            UUID mesa,
            String code,
            UUID by,
            String byCode,
            String reason,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /** The number stays visible; what stood under it does not hold. */
    @Wire("agreement.voided")
    record AgreementVoided(
            UUID agreement,
            UUID mesa,
            String code,
            String reason,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /** The responsible institution took the duty on. */
    @Wire("commitment.accepted")
    record CommitmentAccepted(
            UUID commitment,
            UUID agreement,
            UUID mesa,
            String code,
            UUID responsible,
            LocalDate start,
            LocalDate due,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /** Another institution is responsible from now on. */
    @Wire("commitment.transferred")
    record CommitmentTransferred(
            UUID commitment,
            UUID agreement,
            UUID mesa,
            String code,
            UUID from,
            UUID to,
            String kind,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /**
     * @param originalDue never changes, however often the deadline moves
     * @param number of the extension, from 1
     */
    @Wire("commitment.deadline-extended")
    record DeadlineExtended(
            UUID commitment,
            UUID agreement,
            UUID mesa,
            String code,
            LocalDate originalDue,
            LocalDate from,
            LocalDate to,
            int number,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /** Non-fulfilment declared after notice and reply. */
    @Wire("commitment.breach-declared")
    record BreachDeclared(
            UUID commitment,
            UUID agreement,
            UUID mesa,
            String code,
            UUID responsible,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /**
     * @param document SHA-256 of the public document
     * @param original SHA-256 of the signed one; the same when nothing was redacted
     */
    @Wire("acta.published")
    record ActaPublished(
            UUID acta, UUID session, UUID mesa, String code, String document, String original)
            implements PublicEvent {}

    /** From now on it is read together with the clarifying acta {@code by}. */
    @Wire("acta.rectified")
    record ActaRectified(UUID acta, UUID mesa, String code, UUID by, String byCode)
            implements PublicEvent {}

    /**
     * @param outcome FULFILLED, PARTIAL, NOT_FULFILLED or NOT_VERIFIABLE
     * @param onTimeOriginal reported complete by the first due date
     * @param onTimeCurrent reported complete by the due date that held
     */
    @Wire("commitment.finding-issued")
    record FindingIssued(
            UUID commitment,
            UUID agreement,
            UUID mesa,
            String code,
            UUID verifier,
            String outcome,
            boolean onTimeOriginal,
            boolean onTimeCurrent,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /** The reading of a finding that was contested; {@code changed} when it is another. */
    @Wire("commitment.contest-resolved")
    record ContestResolved(
            UUID commitment,
            UUID agreement,
            UUID mesa,
            String code,
            String outcome,
            boolean changed,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /** What was declared in breach is being carried out again. */
    @Wire("commitment.breach-cured")
    record BreachCured(
            UUID commitment,
            UUID agreement,
            UUID mesa,
            String code,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /**
     * @param cause LOST_ITS_OBJECT, LAW_CHANGED, AGREEMENT_REVOKED, AGREEMENT_SUPERSEDED,
     *     FORCE_MAJEURE, MERGED_INTO_ANOTHER or MESA_CLOSED
     */
    @Wire("commitment.cancelled")
    record CommitmentCancelled(
            UUID commitment,
            UUID agreement,
            UUID mesa,
            String code,
            String cause,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /**
     * What closed it does not hold.
     *
     * @param ground NEW_EVIDENCE, CONTEST_WON or RESULT_LAPSED
     */
    @Wire("commitment.reopened")
    record CommitmentReopened(
            UUID commitment,
            UUID agreement,
            UUID mesa,
            String code,
            String ground,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /**
     * It is filed otherwise than when it was adopted; its text is the same.
     *
     * @param formerObjectives those it was filed under until now
     */
    @Wire("agreement.classified")
    record AgreementClassified(
            UUID agreement,
            UUID mesa,
            String code,
            String kind,
            List<Integer> objectives,
            List<String> principles,
            List<String> territories,
            @Nullable UUID followUpInstitution,
            @Nullable String followUpTable,
            List<Integer> formerObjectives,
            @Nullable List<UUID> institutions)
            implements PublicEvent, Concerning {}

    /** What came of it, by what was verified of its commitments. */
    @Wire("agreement.closed")
    record AgreementClosed(
            UUID agreement,
            UUID mesa,
            String code,
            String outcome,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /** It bound until that day. */
    @Wire("agreement.lapsed")
    record AgreementLapsed(
            UUID agreement,
            UUID mesa,
            String code,
            LocalDate validUntil,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /** The outcome {@code was} does not hold; it binds again. */
    @Wire("agreement.reopened")
    record AgreementReopened(
            UUID agreement,
            UUID mesa,
            String code,
            String was,
            @Nullable List<UUID> institutions,
            @Nullable List<Integer> objectives)
            implements PublicEvent, Concerning {}

    /**
     * What was published under this id is public no more. Nothing of it is told from then on but
     * that it ended, if it does, in another event of this type.
     *
     * @param ended VOIDED, REVOKED, SUPERSEDED or LAPSED; absent when it was only kept back
     */
    @Wire("agreement.withdrawn")
    record AgreementWithdrawn(UUID agreement, UUID mesa, String code, @Nullable String ended)
            implements PublicEvent, Withdrawn {}

    /**
     * What was published under this id is public no more. Nothing of it is told from then on but
     * that it ended, if it does, in another event of this type.
     *
     * @param ended CANCELLED; absent when it was only kept back
     */
    @Wire("commitment.withdrawn")
    record CommitmentWithdrawn(
            UUID commitment, UUID agreement, UUID mesa, String code, @Nullable String ended)
            implements PublicEvent, Withdrawn {}

    /**
     * Events that were published are given up, because the journal lost them. Whatever was received
     * of that journal under a sequence from {@code first} to {@code last} is void, as if it had
     * never been said; nothing else ever stands there. Everybody is told, whatever they asked for.
     *
     * @param journal the id of the journal whose positions these are
     */
    @Wire("journal.tail-abandoned")
    record TailAbandoned(UUID journal, long first, long last) implements PublicEvent {
        @Override
        public @Nullable UUID mesa() {
            return null;
        }
    }

    /** What was convened is held at another time. */
    @Wire("mesa.session-postponed")
    record SessionPostponed(
            UUID mesa,
            UUID session,
            String code,
            Instant formerStart,
            Instant startsAt,
            @Nullable LocalDate lastDay,
            @Nullable List<UUID> institutions)
            implements PublicEvent, Concerning {}

    /** What was convened is not held. */
    @Wire("mesa.convocation-cancelled")
    record ConvocationCancelled(
            UUID mesa, UUID session, String code, @Nullable List<UUID> institutions)
            implements PublicEvent, Concerning {}

    /** What was convened has another place, theme or agenda; here as they stand now. */
    @Wire("mesa.convocation-amended")
    record ConvocationAmended(
            UUID mesa,
            UUID session,
            String code,
            String theme,
            String place,
            @Nullable String province,
            @Nullable List<UUID> institutions)
            implements PublicEvent, Concerning {}
}
