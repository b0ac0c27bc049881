package mesa.domain.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mesa.api.actor.ActorId;
import mesa.api.actor.MacroSector;
import mesa.api.agreement.AgreementId;
import mesa.api.mesa.MesaId;
import mesa.api.session.AgendaItem;
import mesa.api.session.Attendance;
import mesa.api.session.DecisionTaken;
import mesa.api.session.Quorum;
import mesa.api.session.SessionFacts;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.domain.Context;

/** The folded state of a session. */
public sealed interface Session {
    /** Nothing has happened yet; whether it was convened, its mesa knows. */
    record Unknown() implements Session {}

    /** A session something was done in or for. */
    record Known(
            SessionId id,
            MesaId mesa,
            SessionKind kind,
            Sitting sitting,
            Agenda plan,
            Presence presence,
            Texts texts)
            implements Session, SessionFacts {
        static Known scheduled(SessionId id, MesaId mesa, SessionKind kind) {
            return new Known(
                    id, mesa, kind, Sitting.AHEAD, Agenda.EMPTY, Presence.NOBODY, Texts.NONE);
        }

        Known with(Sitting changed) {
            return new Known(id, mesa, kind, changed, plan, presence, texts);
        }

        Known with(Agenda changed) {
            return new Known(id, mesa, kind, sitting, changed, presence, texts);
        }

        Known with(Presence changed) {
            return new Known(id, mesa, kind, sitting, plan, changed, texts);
        }

        Known with(Texts changed) {
            return new Known(id, mesa, kind, sitting, plan, presence, changed);
        }

        @Override
        public String code() {
            return sitting.code() == null ? id.value().toString() : sitting.code();
        }

        @Override
        public Optional<Integer> edition() {
            return Optional.ofNullable(sitting.edition());
        }

        @Override
        public LocalDate heldOn() {
            if (sitting.heldOn() != null) {
                return sitting.heldOn();
            }
            Instant last = sitting.lastAct();
            return last.equals(Instant.MIN)
                    ? LocalDate.EPOCH
                    : last.atZone(Context.ZONE).toLocalDate();
        }

        @Override
        public boolean documented() {
            return sitting.stage() == Sitting.Stage.DOCUMENTED;
        }

        @Override
        public boolean openAt(Instant at) {
            return sitting.open().at(at).orElse(false);
        }

        @Override
        public Optional<Instant> openedAt() {
            return Optional.ofNullable(sitting.openedAt());
        }

        @Override
        public Optional<Instant> closedAt() {
            return Optional.ofNullable(sitting.closedAt());
        }

        @Override
        public boolean failed() {
            return sitting.stage() == Sitting.Stage.FAILED;
        }

        @Override
        public Quorum quorumAt(Instant at) {
            List<Attendance> voters =
                    presence.at(at).stream().filter(a -> sitting.entitled(a.actor())).toList();
            long present = voters.stream().map(Attendance::actor).distinct().count();
            boolean state = voters.stream().anyMatch(a -> a.sector().macro() == MacroSector.STATE);
            boolean others = voters.stream().anyMatch(a -> a.sector().macro() != MacroSector.STATE);
            return new Quorum(
                    at,
                    sitting.entitled(),
                    (int) present,
                    sitting.required(),
                    !sitting.stateAndSociety() || state && others);
        }

        @Override
        public List<Quorum> quorumSeries() {
            Instant opened = sitting.openedAt();
            if (opened == null) {
                return List.of();
            }
            return Stream.concat(
                            Stream.of(opened),
                            presence.intervals().stream()
                                    .flatMap(a ->
                                            Stream.concat(
                                                    Stream.of(a.from()),
                                                    Stream.ofNullable(a.until()))))
                    .filter(at -> !at.isBefore(opened))
                    .sorted()
                    .distinct()
                    .map(this::quorumAt)
                    .toList();
        }

        @Override
        public Optional<ActorId> chair() {
            return Optional.ofNullable(sitting.chair());
        }

        @Override
        public List<AgendaItem> agenda() {
            return plan.items();
        }

        @Override
        public List<AgreementId> textsUnder(int item) {
            return texts.under(item);
        }

        @Override
        public boolean agendaPublished() {
            return plan.published();
        }

        @Override
        public Optional<AgendaItem> item(int number) {
            return plan.line(number).map(Agenda.Line::item);
        }

        @Override
        public List<Attendance> attendance() {
            return presence.intervals();
        }

        @Override
        public Optional<DecisionTaken> decision(AgreementId agreement) {
            return texts.of(agreement).map(Texts.Text::decision);
        }

        @Override
        public List<DecisionTaken> decisions() {
            return texts.decisions();
        }
    }
}
