package mesa.domain.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import mesa.api.Sha256;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.session.DecisionEvent.VoteOpened;
import mesa.api.session.DecisionTaken;
import mesa.api.session.Tally;
import mesa.api.session.VoteValue;
import org.jspecify.annotations.Nullable;

/** The texts on the table, and how each fares. */
record Texts(Map<AgreementId, Text> byAgreement) {
    static final Texts NONE = new Texts(Map.of());

    /** A vote that was opened, and who has voted what; values are null in a secret ballot. */
    record Ballot(
            VoteOpened opened, Map<ActorId, Optional<VoteValue>> votes, @Nullable Tally tied) {
        Ballot with(ActorId actor, @Nullable VoteValue value) {
            Map<ActorId, Optional<VoteValue>> more = new LinkedHashMap<>(votes);
            more.put(actor, Optional.ofNullable(value));
            return new Ballot(opened, Collections.unmodifiableMap(more), tied);
        }

        Tally counted() {
            return new Tally(
                    count(VoteValue.IN_FAVOUR),
                    count(VoteValue.AGAINST),
                    count(VoteValue.ABSTAINED));
        }

        private int count(VoteValue value) {
            return (int) votes.values().stream().filter(v -> v.equals(Optional.of(value))).count();
        }
    }

    /**
     * One text.
     *
     * @param reserved who has a reservation, and whether it is an objection
     */
    record Text(
            int item,
            Sha256 hash,
            Map<ActorId, Boolean> reserved,
            Set<ActorId> recused,
            @Nullable Ballot ballot,
            @Nullable DecisionTaken decision) {
        Text amended(Sha256 changed) {
            return new Text(item, changed, reserved, recused, ballot, decision);
        }

        Text reservedBy(ActorId actor, boolean objection) {
            Map<ActorId, Boolean> more = new LinkedHashMap<>(reserved);
            more.put(actor, objection);
            return new Text(
                    item, hash, Collections.unmodifiableMap(more), recused, ballot, decision);
        }

        Text without(ActorId actor) {
            Set<ActorId> more = new LinkedHashSet<>(recused);
            more.add(actor);
            return new Text(
                    item, hash, reserved, Collections.unmodifiableSet(more), ballot, decision);
        }

        Text voting(@Nullable Ballot changed) {
            return new Text(item, hash, reserved, recused, changed, decision);
        }

        Text decided(DecisionTaken taken) {
            return new Text(item, hash, reserved, recused, null, taken);
        }

        /** Whether votes can be cast, as against waiting for the chair to break a tie. */
        boolean voteOpen() {
            return ballot != null && ballot.tied() == null;
        }
    }

    Optional<Text> of(AgreementId agreement) {
        return Optional.ofNullable(byAgreement.get(agreement));
    }

    Optional<Map.Entry<AgreementId, Text>> voteOpen() {
        return byAgreement.entrySet().stream().filter(e -> e.getValue().voteOpen()).findFirst();
    }

    List<AgreementId> under(int item) {
        return byAgreement.entrySet().stream()
                .filter(e -> e.getValue().item() == item)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean decidedUnder(int item) {
        return byAgreement.values().stream()
                .anyMatch(t -> t.item() == item && t.decision() != null);
    }

    List<DecisionTaken> decisions() {
        return byAgreement.values().stream()
                .map(Text::decision)
                .flatMap(d -> Optional.ofNullable(d).stream())
                .toList();
    }

    Texts put(AgreementId agreement, Text text) {
        Map<AgreementId, Text> more = new LinkedHashMap<>(byAgreement);
        more.put(agreement, text);
        return new Texts(Collections.unmodifiableMap(more));
    }

    Texts adjust(AgreementId agreement, UnaryOperator<Text> change) {
        Text text = byAgreement.get(agreement);
        return text == null ? this : put(agreement, change.apply(text));
    }
}
