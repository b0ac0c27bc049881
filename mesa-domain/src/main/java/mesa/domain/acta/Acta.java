package mesa.domain.acta;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mesa.api.Sha256;
import mesa.api.acta.ActaFacts;
import mesa.api.acta.ActaId;
import mesa.api.acta.ActaStatus;
import mesa.api.acta.Signature;
import mesa.api.actor.ActorId;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;
import org.jspecify.annotations.Nullable;

/** The folded state of an acta. */
public sealed interface Acta {
    /** Nothing has happened yet. */
    record Unknown() implements Acta {}

    /** An acta from its first draft on. */
    record Known(Origin origin, List<String> narrative, Review review, Document document)
            implements Acta, ActaFacts {
        @Override
        public ActaId id() {
            return origin.id();
        }

        @Override
        public SessionId session() {
            return origin.session();
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
        public ActaStatus status() {
            return document.stage() != null ? document.stage() : review.status();
        }

        @Override
        public Optional<Sha256> frozen() {
            return Optional.ofNullable(document.hash());
        }

        @Override
        public Optional<ActaId> clarifies() {
            return Optional.ofNullable(origin.clarifies());
        }

        Known told(String words) {
            List<String> next = new ArrayList<>(narrative);
            next.add(words);
            return new Known(origin, List.copyOf(next), review, document);
        }

        Known with(Review next) {
            return new Known(origin, narrative, next, document);
        }

        Known with(Document next) {
            return new Known(origin, narrative, review, next);
        }
    }

    /**
     * Where it comes from.
     *
     * @param clarifies the acta it rectifies; null for the acta of a session
     * @param correction what a rectifying acta says instead; null otherwise
     */
    record Origin(
            ActaId id,
            SessionId session,
            MesaId mesa,
            String code,
            @Nullable ActaId clarifies,
            @Nullable String correction) {}

    /**
     * Circulation and observations.
     *
     * @param observeBy null until circulated
     * @param open numbers of the observations without an answer
     * @param last number given to an observation
     */
    record Review(
            List<ActorId> recipients, @Nullable LocalDate observeBy, Set<Integer> open, int last) {
        static final Review NONE = new Review(List.of(), null, Set.of(), 0);

        ActaStatus status() {
            if (observeBy == null) {
                return ActaStatus.DRAFT;
            }
            return open.isEmpty() ? ActaStatus.CIRCULATED : ActaStatus.OBSERVED;
        }

        Review observed(int number) {
            Set<Integer> next = new TreeSet<>(open);
            next.add(number);
            return new Review(recipients, observeBy, Collections.unmodifiableSet(next), number);
        }

        Review resolved(int number) {
            Set<Integer> next = new TreeSet<>(open);
            next.remove(number);
            return new Review(recipients, observeBy, Collections.unmodifiableSet(next), last);
        }
    }

    /**
     * What was frozen, and who stands for it.
     *
     * @param hash of the approved document; null before
     * @param stage null before approval
     */
    record Document(@Nullable Sha256 hash, List<Signature> signatures, @Nullable ActaStatus stage) {
        static final Document NONE = new Document(null, List.of(), null);

        Document signed(Signature signature) {
            List<Signature> next = new ArrayList<>(signatures);
            next.add(signature);
            // Members may sign after chair and secretary completed it; that changes no stage.
            return new Document(
                    hash,
                    List.copyOf(next),
                    stage == ActaStatus.APPROVED ? ActaStatus.IN_SIGNATURE : stage);
        }

        Document at(ActaStatus next) {
            return new Document(hash, signatures, next);
        }
    }
}
