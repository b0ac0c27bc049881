package mesa.query.audit;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import mesa.api.DomainEvent;
import mesa.api.OnBehalf;
import mesa.api.Recorded;
import mesa.api.Role;
import mesa.api.acta.ActaEvent.ActaCirculated;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementEvent.AgreementVoided;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.mesa.ConvocationEvent.MesaConvened;
import mesa.api.session.DecisionEvent.CastingVoteUsed;
import mesa.api.session.DecisionEvent.ConsensusDeclared;
import mesa.api.session.DecisionEvent.VoteClosed;
import mesa.api.session.DecisionTaken;
import mesa.api.wire.Vocabulary;
import mesa.query.audit.AuditException.Kind;
import mesa.query.http.RowVisibility;
import mesa.query.projection.LocalDay;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists an auditor looks at first. */
@Component
final class AuditExceptions implements ReadModel<AuditException> {
    private static final long LATE_DAYS = 30;

    /** Beside the number of what is late, which is 0, and those of the event's own, from 1. */
    private static final int FOR_OTHERS = -1;

    @Override
    public String name() {
        return "audit_exception";
    }

    @Override
    public Class<AuditException> row() {
        return AuditException.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.OF_STREAM;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(DomainEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("kind");
    }

    @Override
    public boolean appendOnly() {
        return true;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void fold(Recorded at, Rows<AuditException> rows) {
        long days = ChronoUnit.DAYS.between(at.occurredOn(), LocalDay.of(at.recordedAt()));
        if (days > LATE_DAYS) {
            rows.put(row(at, 0, Kind.RECORDED_LATE, Long.toString(days)));
        }
        if (OnBehalf.whom(at.metadata().user()) != null) {
            rows.put(row(at, FOR_OTHERS, Kind.RECORDED_FOR_OTHERS, roles(at)));
        }
        DomainEvent event = at.event();
        if (event instanceof ConsensusDeclared e) {
            decided(at, e.decision(), rows);
        } else if (event instanceof VoteClosed e) {
            decided(at, e.decision(), rows);
        } else if (event instanceof CastingVoteUsed e) {
            decided(at, e.decision(), rows);
        } else if (event instanceof MesaConvened e) {
            actors(at, 1, Kind.MEMBER_NOT_CONVENED, e.missed(), rows);
            actors(at, 1 + e.missed().size(), Kind.NOTICE_WAIVED, e.noticeWaivedBy(), rows);
        } else if (event instanceof ActaCirculated e && e.late()) {
            rows.put(row(at, 1, Kind.ACTA_CIRCULATED_LATE, e.observeBy().toString()));
        } else if (event instanceof CommitmentFormulated e) {
            Formulation promised = e.formulation();
            if (promised.verifier() != null && promised.verifier().equals(promised.responsible())) {
                rows.put(row(at, 1, Kind.VERIFIER_IS_RESPONSIBLE, e.code()));
            }
        } else if (event instanceof AgreementVoided e) {
            rows.put(row(at, 1, Kind.NUMBER_VOIDED, e.code()));
        }
    }

    private static void decided(
            Recorded at, @Nullable DecisionTaken decision, Rows<AuditException> rows) {
        if (decision != null && decision.carried() && !decision.quorum().reached()) {
            rows.put(
                    row(
                            at,
                            1,
                            Kind.DECISION_WITHOUT_QUORUM,
                            decision.quorum().present() + "/" + decision.quorum().required()));
        }
    }

    private static void actors(
            Recorded at, int from, Kind kind, List<ActorId> actors, Rows<AuditException> rows) {
        for (int i = 0; i < actors.size(); i++) {
            rows.put(row(at, from + i, kind, actors.get(i).value().toString()));
        }
    }

    /** Not the institution: this list is everybody's, and the act may be about what is reserved. */
    private static String roles(Recorded at) {
        String roles =
                at.metadata().roles().stream()
                        .filter(role -> role != Role.PUBLIC)
                        .map(Role::name)
                        .sorted()
                        .collect(Collectors.joining(" "));
        return roles.isEmpty() ? Role.PUBLIC.name() : roles;
    }

    private static AuditException row(Recorded at, int number, Kind kind, String detail) {
        return new AuditException(
                at.position() + "/" + number,
                at.position(),
                kind,
                at.stream().type(),
                at.stream().id(),
                Vocabulary.nameOf(at.event().getClass()),
                detail,
                at.occurredOn());
    }
}
