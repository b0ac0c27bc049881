package mesa.query.session;

import java.util.List;
import java.util.stream.Stream;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.session.DecisionEvent;
import mesa.api.session.DecisionTaken;
import mesa.api.session.SessionEvent;
import mesa.api.session.VoteValue;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
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
    public Readership readership() {
        return RowVisibility.OF_AGREEMENT;
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
                    rows.find(e.agreement())
                            .ifPresent(row ->
                                    rows.set(
                                            e.agreement(),
                                            "text",
                                            e.text(),
                                            "versions",
                                            row.versions() + 1,
                                            "at",
                                            e.at()));
            case DecisionEvent.ConsensusDeclared e -> decided(e.decision(), rows);
            case DecisionEvent.VoteOpened e ->
                    rows.find(e.agreement())
                            .ifPresent(_ ->
                                    rows.set(
                                            e.agreement(),
                                            "stage",
                                            TextRow.Stage.VOTING,
                                            "whyNoConsensus",
                                            e.whyNoConsensus(),
                                            "majority",
                                            e.majority(),
                                            "secret",
                                            e.secret(),
                                            "entitled",
                                            e.entitled().size(),
                                            "inFavour",
                                            0,
                                            "against",
                                            0,
                                            "abstained",
                                            0,
                                            "at",
                                            e.at()));
            case DecisionEvent.VoteCast e -> cast(e, rows);
            case DecisionEvent.VoteClosed e -> {
                if (e.decision() == null) {
                    tied(e, rows);
                } else {
                    decided(e.decision(), rows);
                }
            }
            case DecisionEvent.CastingVoteUsed e -> decided(e.decision(), rows);
            case DecisionEvent.ReservationRecorded e ->
                    rows.find(e.agreement())
                            .ifPresent(row ->
                                    rows.set(
                                            e.agreement(),
                                            "reservations",
                                            Stream.concat(
                                                            row.reservations().stream(),
                                                            Stream.of(
                                                                    e.actor().value()
                                                                            + "|"
                                                                            + e.text()))
                                                    .toList()));
            case DecisionEvent.DeliberationOpened _,
                    DecisionEvent.InterventionRecorded _,
                    DecisionEvent.MemberRecused _ -> {}
        }
    }

    /** In a secret ballot nothing is counted before the vote is closed. */
    private static void cast(DecisionEvent.VoteCast e, Rows<TextRow> rows) {
        VoteValue value = e.value();
        TextRow row = rows.get(e.agreement());
        if (value == null || row == null) {
            return;
        }
        rows.set(
                e.agreement(),
                "inFavour",
                row.inFavour() + (value == VoteValue.IN_FAVOUR ? 1 : 0),
                "against",
                row.against() + (value == VoteValue.AGAINST ? 1 : 0),
                "abstained",
                row.abstained() + (value == VoteValue.ABSTAINED ? 1 : 0),
                "at",
                e.at());
    }

    private static void tied(DecisionEvent.VoteClosed e, Rows<TextRow> rows) {
        if (rows.get(e.agreement()) == null) {
            return;
        }
        rows.set(
                e.agreement(),
                "stage",
                TextRow.Stage.TIED,
                "inFavour",
                e.tally().inFavour(),
                "against",
                e.tally().against(),
                "abstained",
                e.tally().abstained(),
                "at",
                e.at());
    }

    private static void decided(DecisionTaken decision, Rows<TextRow> rows) {
        if (rows.get(decision.agreement()) == null) {
            return;
        }
        rows.set(
                decision.agreement(),
                "stage",
                TextRow.Stage.DECIDED,
                "inFavour",
                decision.tally().inFavour(),
                "against",
                decision.tally().against(),
                "abstained",
                decision.tally().abstained(),
                "method",
                decision.method(),
                "outcome",
                decision.outcome(),
                "quorumPresent",
                decision.quorum().present(),
                "quorumRequired",
                decision.quorum().required(),
                "at",
                decision.at());
    }
}
