package mesa.domain.mesa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.mesa.Delegate;
import mesa.api.mesa.Member;
import mesa.api.mesa.MemberRole;
import mesa.api.person.PersonId;
import mesa.api.session.SessionId;
import mesa.domain.Context;
import mesa.domain.GrowingList;
import mesa.domain.Timeline;
import org.jspecify.annotations.Nullable;

/** Who belonged to the mesa when, and who stood for whom, in the order of first invitation. */
record Roster(Map<ActorId, Row> rows) {
    static final Roster EMPTY = new Roster(Map.of());

    /** Where a membership stands. */
    enum Stage {
        INVITED,
        ACTIVE,
        DECLINED,
        ENDED
    }

    /** A membership from a moment on. */
    record Membership(Stage stage, MemberRole role, boolean vote) {}

    /**
     * A designation in writing.
     *
     * @param until the last day it holds; null when it has no end
     * @param ended when it was replaced or dismissed before that
     */
    record Designation(
            Delegate delegate,
            Instant from,
            @Nullable LocalDate until,
            @Nullable SessionId onlyFor,
            @Nullable Instant ended) {
        boolean holds(Instant at, @Nullable SessionId session) {
            return !at.isBefore(from)
                    && (ended == null || at.isBefore(ended))
                    && (until == null || !at.atZone(Context.ZONE).toLocalDate().isAfter(until))
                    && (onlyFor == null || onlyFor.equals(session));
        }

        Designation endedAt(Instant at) {
            return new Designation(delegate, from, until, onlyFor, at);
        }
    }

    /** The whole history of one actor in this mesa. */
    record Row(Sector sector, Timeline<Instant, Membership> memberships, List<Designation> people) {
        Row with(Instant at, Membership membership) {
            return new Row(sector, memberships.with(at, membership), people);
        }

        Row with(Designation designation) {
            return new Row(sector, memberships, GrowingList.plus(people, designation));
        }

        Row without(PersonId person, Instant at) {
            return new Row(
                    sector,
                    memberships,
                    people.stream()
                            .map(d ->
                                    d.delegate().person().equals(person) && d.ended() == null
                                            ? d.endedAt(at)
                                            : d)
                            .toList());
        }

        Optional<Membership> active(Instant at) {
            return memberships.at(at).filter(m -> m.stage() == Stage.ACTIVE);
        }

        List<Delegate> standing(Instant at, @Nullable SessionId session) {
            return people.stream()
                    .filter(d -> d.holds(at, session))
                    .map(Designation::delegate)
                    .toList();
        }
    }

    Optional<Row> row(ActorId actor) {
        return Optional.ofNullable(rows.get(actor));
    }

    Optional<Membership> latest(ActorId actor) {
        return row(actor).flatMap(r -> r.memberships().last()).map(Timeline.Entry::value);
    }

    boolean has(ActorId actor, Instant at) {
        return row(actor).flatMap(r -> r.active(at)).isPresent();
    }

    List<Member> at(Instant at, @Nullable SessionId session) {
        List<Member> members = new ArrayList<>();
        rows.forEach((actor, row) ->
                row.active(at)
                        .ifPresent(m ->
                                members.add(
                                        new Member(
                                                actor,
                                                m.role(),
                                                row.sector(),
                                                m.vote(),
                                                row.standing(at, session)))));
        return members;
    }

    List<ActorId> votersAt(Instant at) {
        return at(at, null).stream().filter(Member::vote).map(Member::actor).toList();
    }

    /** The actor a person stands for at a moment, if any. */
    Optional<ActorId> holderOf(PersonId person, Instant at) {
        return rows.entrySet().stream()
                .filter(e ->
                        e.getValue().people().stream()
                                .anyMatch(d ->
                                        d.delegate().person().equals(person) && d.holds(at, null)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Roster change(ActorId actor, Sector sector, Instant at, Membership membership) {
        Row row = rows.getOrDefault(actor, new Row(sector, Timeline.empty(), List.of()));
        return put(actor, row.with(at, membership));
    }

    /** The same membership at another stage. */
    Roster move(ActorId actor, Instant at, Stage stage) {
        return adjust(
                actor,
                row ->
                        row.memberships()
                                .last()
                                .map(Timeline.Entry::value)
                                .map(m -> row.with(at, new Membership(stage, m.role(), m.vote())))
                                .orElse(row));
    }

    Roster adjust(ActorId actor, UnaryOperator<Row> change) {
        Row row = rows.get(actor);
        return row == null ? this : put(actor, change.apply(row));
    }

    private Roster put(ActorId actor, Row row) {
        Map<ActorId, Row> more = new LinkedHashMap<>(rows);
        more.put(actor, row);
        return new Roster(Collections.unmodifiableMap(more));
    }
}
