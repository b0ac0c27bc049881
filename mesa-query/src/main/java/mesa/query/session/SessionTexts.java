package mesa.query.session;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.session.DecisionEvent;
import mesa.api.session.SessionEvent;
import mesa.api.session.VoteValue;
import mesa.query.intake.ReadModel;
import mesa.query.intake.Rows;
import org.springframework.stereotype.Component;

/** Every text proposed in a session: its versions, its vote, its outcome. */
@Component
final class SessionTexts implements ReadModel<TextRow> {
    @Override
    public String name() {
        return "session_text";
    }

    @Override
    public Class<TextRow> row() {
        return TextRow.class;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(SessionEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("session");
    }

    @Override
    public void fold(Recorded recorded, Rows<TextRow> rows) {
        if (recorded.event() instanceof DecisionEvent e) {
            fold(e, rows);
        }
    }

    private static void fold(DecisionEvent event, Rows<TextRow> rows) {
        switch (event) {
            case DecisionEvent.TextProposed e ->
                    rows.put(
                            new TextRow(
                                    e.agreement(),
                                    e.session().value(),
                                    e.item(),
                                    e.proponent().value(),
                                    e.text(),
                                    1,
                                    TextRow.Stage.PROPOSED,
                                    null,
                                    null,
                                    false,
                                    0,
                                    0,
                                    0,
                                    0,
                                    List.of(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    e.at()));
            case DecisionEvent.TextAmended e ->
                    rows.find(e.agreement()).ifPresent(r -> rows.put(r.amended(e.text(), e.at())));
            case DecisionEvent.ConsensusDeclared e ->
                    rows.find(e.decision().agreement())
                            .ifPresent(r -> rows.put(r.decided(e.decision())));
            case DecisionEvent.VoteOpened e ->
                    rows.find(e.agreement())
                            .ifPresent(r ->
                                    rows.put(
                                            r.voting(
                                                    e.whyNoConsensus(),
                                                    e.majority(),
                                                    e.secret(),
                                                    e.entitled().size(),
                                                    e.at())));
            case DecisionEvent.VoteCast e ->
                    rows.find(e.agreement()).ifPresent(r -> rows.put(cast(r, e)));
            case DecisionEvent.VoteClosed e ->
                    rows.find(e.agreement())
                            .ifPresent(r ->
                                    rows.put(
                                            e.decision() == null
                                                    ? r.counted(
                                                            e.tally().inFavour(),
                                                            e.tally().against(),
                                                            e.tally().abstained(),
                                                            TextRow.Stage.TIED,
                                                            e.at())
                                                    : r.decided(e.decision())));
            case DecisionEvent.CastingVoteUsed e ->
                    rows.find(e.decision().agreement())
                            .ifPresent(r -> rows.put(r.decided(e.decision())));
            case DecisionEvent.ReservationRecorded e ->
                    rows.find(e.agreement())
                            .ifPresent(
                                    r -> rows.put(r.reserved(e.actor().value() + "|" + e.text())));
            case DecisionEvent.DeliberationOpened _,
                    DecisionEvent.InterventionRecorded _,
                    DecisionEvent.MemberRecused _ -> {}
        }
    }

    /** In a secret ballot nothing is counted before the vote is closed. */
    private static TextRow cast(TextRow r, DecisionEvent.VoteCast e) {
        VoteValue value = e.value();
        if (value == null) {
            return r;
        }
        return r.counted(
                r.inFavour() + (value == VoteValue.IN_FAVOUR ? 1 : 0),
                r.against() + (value == VoteValue.AGAINST ? 1 : 0),
                r.abstained() + (value == VoteValue.ABSTAINED ? 1 : 0),
                r.stage(),
                e.at());
    }
}
