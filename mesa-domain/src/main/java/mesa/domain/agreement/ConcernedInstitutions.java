package mesa.domain.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mesa.api.actor.ActorId;
import mesa.api.agreement.Announcement;
import mesa.api.agreement.Concerned;
import mesa.api.agreement.DraftCommitment;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.CoResponsible;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentTags;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.Visibility;
import mesa.domain.Context;
import mesa.domain.agreement.Agreement.Adopted;

/**
 * Whom an agreement concerns: who follows it up, and who owes or supports a commitment of it that
 * everybody may read; a commitment that is kept back names nobody.
 */
final class ConcernedInstitutions {
    private ConcernedInstitutions() {}

    /** While it has no commitments but those its proposal carried. */
    static Concerned atFirst(Subject subject, LocalDate day) {
        return concerned(subject, subject.drafts(), day, Stream.empty());
    }

    /** With its commitments as they stand. */
    static Concerned now(Subject subject, Context context) {
        LocalDate day = context.occurredOn();
        List<CommitmentId> formulated =
                context.tagged(CommitmentTags.ofAgreement(subject.id())).stream()
                        .map(stream -> new CommitmentId(stream.id()))
                        .toList();
        Stream<ActorId> owing =
                formulated.stream()
                        .map(id -> context.facts(id, CommitmentFacts.class))
                        .flatMap(Optional::stream)
                        .filter(facts -> facts.visibilityOn(day) == Visibility.PUBLIC)
                        .flatMap(facts -> facts.concerned().institutions().stream());
        List<DraftCommitment> drafts =
                subject.drafts().stream()
                        .filter(draft -> !formulated.contains(draft.commitment()))
                        .toList();
        return concerned(subject, drafts, day, owing);
    }

    /** What an act says of an agreement, so that the act can travel alone. */
    static Announcement announcement(Adopted adopted, Context context) {
        return new Announcement(
                adopted.id(),
                adopted.mesa(),
                adopted.number(),
                adopted.subject().visibilityOn(context.occurredOn()),
                now(adopted.subject(), context));
    }

    private static Concerned concerned(
            Subject subject, List<DraftCommitment> drafts, LocalDate day, Stream<ActorId> owing) {
        List<ActorId> institutions =
                Stream.of(
                                Stream.ofNullable(subject.followUp())
                                        .map(FollowUpBody::actor)
                                        .flatMap(Stream::ofNullable),
                                drafts.stream()
                                        .map(DraftCommitment::formulation)
                                        .filter(f -> f.visibilityOn(day) == Visibility.PUBLIC)
                                        .flatMap(ConcernedInstitutions::owing),
                                owing)
                        .flatMap(it -> it)
                        .distinct()
                        .toList();
        return new Concerned(institutions, subject.tags().objectives());
    }

    private static Stream<ActorId> owing(Formulation formulation) {
        return Stream.concat(
                Stream.ofNullable(formulation.responsible()),
                formulation.coResponsible().stream().map(CoResponsible::actor));
    }
}
