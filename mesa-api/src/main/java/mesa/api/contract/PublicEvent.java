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
            @Nullable String province)
            implements PublicEvent {}

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
            LocalDate adoptedOn)
            implements PublicEvent {}

    /** It binds from {@code inForceOn}. */
    @Wire("agreement.in-force")
    record AgreementInForce(
            UUID agreement, UUID mesa, String code, LocalDate adoptedOn, LocalDate inForceOn)
            implements PublicEvent {}

    /** Another agreement stands in its place. */
    @Wire("agreement.superseded")
    record AgreementSuperseded(UUID agreement, UUID mesa, String code, UUID by, String byCode)
            implements PublicEvent {}

    /** The body that adopted it took it back. */
    @Wire("agreement.revoked")
    record AgreementRevoked(
            UUID agreement, UUID mesa, String code, UUID by, String byCode, String reason)
            implements PublicEvent {}

    /** The number stays visible; what stood under it does not hold. */
    @Wire("agreement.voided")
    record AgreementVoided(UUID agreement, UUID mesa, String code, String reason)
            implements PublicEvent {}

    /** The responsible institution took the duty on. */
    @Wire("commitment.accepted")
    record CommitmentAccepted(
            UUID commitment,
            UUID agreement,
            UUID mesa,
            String code,
            UUID responsible,
            LocalDate start,
            LocalDate due)
            implements PublicEvent {}

    /** Another institution is responsible from now on. */
    @Wire("commitment.transferred")
    record CommitmentTransferred(
            UUID commitment,
            UUID agreement,
            UUID mesa,
            String code,
            UUID from,
            UUID to,
            String kind)
            implements PublicEvent {}

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
            int number)
            implements PublicEvent {}

    /** Non-fulfilment declared after notice and reply. */
    @Wire("commitment.breach-declared")
    record BreachDeclared(UUID commitment, UUID agreement, UUID mesa, String code, UUID responsible)
            implements PublicEvent {}

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
            boolean onTimeCurrent)
            implements PublicEvent {}
}
