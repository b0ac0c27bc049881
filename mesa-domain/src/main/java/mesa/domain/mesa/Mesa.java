package mesa.domain.mesa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mesa.api.actor.ActorId;
import mesa.api.mesa.Convocation;
import mesa.api.mesa.Member;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.mesa.MesaRules;
import mesa.api.mesa.MesaStatus;
import mesa.api.session.SessionId;

/** The folded state of a mesa. */
public sealed interface Mesa {
    /** Nothing has happened yet. */
    record Unknown() implements Mesa {}

    /** A mesa that was at least proposed: the body, who belongs to it, what it convened. */
    record Standing(Body body, Roster roster, Convocations convocations, Publications publications)
            implements Mesa, MesaFacts {
        Standing with(Body changed) {
            return new Standing(changed, roster, convocations, publications);
        }

        Standing with(Roster changed) {
            return new Standing(body, changed, convocations, publications);
        }

        Standing with(Convocations changed) {
            return new Standing(body, roster, changed, publications);
        }

        Standing with(Publications changed) {
            return new Standing(body, roster, convocations, changed);
        }

        @Override
        public MesaId id() {
            return body.id();
        }

        @Override
        public String acronym() {
            return body.acronym();
        }

        @Override
        public MesaKind kind() {
            return body.kind();
        }

        @Override
        public boolean activeAt(Instant at) {
            return body.statuses().at(at).filter(MesaStatus::sits).isPresent();
        }

        @Override
        public boolean closed() {
            return body.status() == MesaStatus.CLOSED;
        }

        @Override
        public Optional<MesaRules> rulesOn(LocalDate date) {
            return body.rules().at(date);
        }

        @Override
        public List<Member> rosterAt(Instant at) {
            return roster.at(at, null);
        }

        @Override
        public List<Member> rosterFor(SessionId session, Instant at) {
            return roster.at(at, session);
        }

        @Override
        public Optional<ActorId> chairAt(Instant at) {
            return body.chairs().at(at);
        }

        @Override
        public Optional<ActorId> secretariatAt(Instant at) {
            return body.secretariats().at(at);
        }

        @Override
        public Optional<Convocation> convocation(SessionId session) {
            return convocations.of(session).map(Convocations.Entry::notice);
        }

        @Override
        public Optional<SessionId> edition(int number) {
            return convocations.entries().values().stream()
                    .map(Convocations.Entry::notice)
                    .filter(n -> n.edition() != null && n.edition() == number)
                    .map(Convocation::session)
                    .findFirst();
        }

        @Override
        public boolean hasTechnicalTable(String name) {
            return body.tables().contains(name);
        }
    }
}
