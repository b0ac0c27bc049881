package mesa.domain.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.Announcement;
import mesa.api.agreement.Concerned;
import mesa.api.commitment.CoResponsible;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/** The folded state of a commitment. */
public sealed interface Commitment {
    /** Nothing has happened yet. */
    record Unknown() implements Commitment {}

    /**
     * A commitment from its first draft on.
     *
     * @param terms what is owed as it stands now
     * @param first the terms first accepted, which are never lost; null before
     * @param offer to another actor that has not accepted yet
     * @param version of the last event folded
     */
    record Known(
            Origin origin,
            Formulation terms,
            @Nullable Formulation first,
            Stage stage,
            Reports reports,
            Extensions extensions,
            Breach breach,
            Alarms alarms,
            @Nullable Offer offer,
            long version)
            implements Commitment, CommitmentFacts {
        @Override
        public CommitmentId id() {
            return origin.id();
        }

        @Override
        public AgreementId agreement() {
            return origin.agreement();
        }

        @Override
        public MesaId mesa() {
            return origin.mesa();
        }

        @Override
        public String code() {
            return origin.code();
        }

        @Override
        public CommitmentStatus status() {
            return stage.status();
        }

        @Override
        public Optional<ActorId> responsible() {
            return Optional.ofNullable(terms.responsible());
        }

        @Override
        public Optional<LocalDate> start() {
            return Optional.ofNullable(terms.start());
        }

        @Override
        public List<Indicator> indicators() {
            return terms.indicators();
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.ofNullable(terms.due());
        }

        @Override
        public Optional<LocalDate> originalDue() {
            return Optional.ofNullable(first).map(Formulation::due);
        }

        @Override
        public Visibility visibilityOn(LocalDate day) {
            return terms.visibilityOn(day);
        }

        @Override
        public Concerned concerned() {
            Stream<ActorId> supporting = terms.coResponsible().stream().map(CoResponsible::actor);
            return new Concerned(
                    Stream.concat(responsible().stream(), supporting).toList(), terms.objectives());
        }

        /** What an act of that day says of it, so that the act can travel alone. */
        Announcement announcement(LocalDate day) {
            return new Announcement(agreement(), mesa(), code(), visibilityOn(day), concerned());
        }

        Optional<Indicator> indicator(String key) {
            return terms.indicators().stream().filter(i -> i.key().equals(key)).findFirst();
        }

        boolean supports(ActorId actor) {
            return terms.coResponsible().stream().anyMatch(c -> c.actor().equals(actor));
        }

        Known on(Stage next) {
            return new Known(
                    origin,
                    terms,
                    first,
                    next,
                    reports,
                    extensions,
                    breach,
                    alarms,
                    offer,
                    version);
        }

        Known owing(Formulation next) {
            return new Known(
                    origin,
                    next,
                    first,
                    stage,
                    reports,
                    extensions,
                    breach,
                    alarms,
                    offer,
                    version);
        }

        Known firstOwing(Formulation accepted) {
            return new Known(
                    origin,
                    terms,
                    accepted,
                    stage,
                    reports,
                    extensions,
                    breach,
                    alarms,
                    offer,
                    version);
        }

        Known with(Reports next) {
            return new Known(
                    origin, terms, first, stage, next, extensions, breach, alarms, offer, version);
        }

        Known with(Extensions next) {
            return new Known(
                    origin, terms, first, stage, reports, next, breach, alarms, offer, version);
        }

        Known with(Breach next) {
            return new Known(
                    origin, terms, first, stage, reports, extensions, next, alarms, offer, version);
        }

        Known with(Alarms next) {
            return new Known(
                    origin, terms, first, stage, reports, extensions, breach, next, offer, version);
        }

        Known offered(@Nullable Offer next) {
            return new Known(
                    origin,
                    terms,
                    first,
                    stage,
                    reports,
                    extensions,
                    breach,
                    alarms,
                    next,
                    version);
        }

        Known at(long next) {
            return new Known(
                    origin, terms, first, stage, reports, extensions, breach, alarms, offer, next);
        }
    }

    /** A transfer that waits for its new responsible; until then nothing changes hands (INV-D6). */
    record Offer(ActorId to, String reason, LocalDate acceptBy) {}

    /** Where it comes from. */
    record Origin(CommitmentId id, AgreementId agreement, MesaId mesa, String code) {}
}
