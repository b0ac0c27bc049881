package mesa.api.acta;

import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.PROSE;
import static mesa.api.limit.TextKind.REFERENCE;

import java.util.List;
import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.limit.AtMost;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import mesa.api.limit.Uploaded;
import mesa.api.session.SessionId;

/** What can be asked of an acta. */
public sealed interface ActaCommand extends DomainCommand {
    ActaId acta();

    @Wire("acta.draft")
    @MayUse({Role.SECRETARIAT, Role.SYSTEM})
    record DraftActa(ActaId acta, SessionId session) implements ActaCommand {}

    /** Adds words, never facts; on an approved acta it restarts the approval (INV-T3). */
    @Wire("acta.narrate")
    @MayUse(Role.SECRETARIAT)
    record NarrateActa(ActaId acta, @Text(PROSE) String narrative) implements ActaCommand {}

    @Wire("acta.circulate")
    @MayUse(Role.SECRETARIAT)
    record CirculateActa(ActaId acta) implements ActaCommand {}

    @Wire("acta.observe")
    @MayUse(
            value = {Role.DELEGATE, Role.SECRETARIAT},
            own = "actor")
    record ObserveActa(
            ActaId acta,
            ActorId actor,
            @Text(REFERENCE) String section,
            @Text(PROSE) String observation)
            implements ActaCommand {}

    @Wire("acta.resolve-observation")
    @MayUse({Role.SECRETARIAT, Role.CHAIR})
    record ResolveObservation(
            ActaId acta,
            @Range(min = 0, max = 100_000) int observation,
            boolean accepted,
            @Text(PROSE) String answer)
            implements ActaCommand {}

    /** Once the time to observe is over; silence is acceptance. */
    @Wire("acta.approve")
    @MayUse({Role.CHAIR, Role.SYSTEM})
    record ApproveActa(ActaId acta) implements ActaCommand {}

    @Wire("acta.sign")
    @MayUse({Role.CHAIR, Role.SECRETARIAT, Role.DELEGATE})
    record SignActa(ActaId acta, Sha256 document, Signature signature) implements ActaCommand {}

    @Wire("acta.refuse-signature")
    @MayUse(
            value = {Role.DELEGATE, Role.SECRETARIAT},
            own = "member")
    record RefuseSignature(ActaId acta, ActorId member, @Text(PROSE) String reason)
            implements ActaCommand {}

    @Wire("acta.complete-signatures")
    @MayUse({Role.SECRETARIAT, Role.CHAIR})
    record CompleteSignatures(ActaId acta) implements ActaCommand {}

    /** {@code published}: of the public version; {@code redactions}: what was left out and why. */
    @Wire("acta.publish")
    @MayUse(Role.SECRETARIAT)
    record PublishActa(
            ActaId acta,
            Sha256 original,
            @Uploaded(orSameAs = "original") Sha256 published,
            @AtMost(500) @Text(PROSE) List<String> redactions)
            implements ActaCommand {}

    /** A new document, linked to the signed one, which stays as it is. */
    @Wire("acta.rectify")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record RectifyActa(
            ActaId acta,
            ActaId original,
            @Text(PROSE) String correction,
            @Text(PROSE) String reason)
            implements ActaCommand {}

    @Wire("acta.record-rectification")
    @MayUse(Role.SYSTEM)
    record RecordRectification(ActaId acta, ActaId by) implements ActaCommand {}

    @Wire("acta.archive")
    @MayUse(Role.SECRETARIAT)
    record ArchiveActa(ActaId acta, @Text(NAME) String series, @Text(REFERENCE) String retention)
            implements ActaCommand {}
}
