package mesa.query.mesa;

import java.util.List;
import java.util.UUID;
import mesa.query.projection.Snapshot;
import mesa.query.web.Cell;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.Related;
import mesa.query.web.Section;
import mesa.query.web.StreamNames;
import mesa.query.web.TableModel;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;

/** The mesas an institution belongs to, on its page. */
@Component
final class MembershipsOfActor implements Related {
    private final Wording words;
    private final StreamNames streamNames;

    MembershipsOfActor(Wording words, StreamNames streamNames) {
        this.words = words;
        this.streamNames = streamNames;
    }

    @Override
    public PathWord to() {
        return PathWord.INSTITUTIONS;
    }

    @Override
    public PathWord tab() {
        return PathWord.MESAS;
    }

    @Override
    public Section card(PageRequest request, Snapshot snapshot, UUID actor) {
        return Section.rows(
                request.text("tab.MESAS"),
                12,
                TableModel.of(
                        List.of(
                                request.text("mesa.one"),
                                request.text("presence.role"),
                                request.text("presence.vote"),
                                request.text("member.state")),
                        snapshot
                                .rows(MemberRow.class, "r.actor = ? order by r.invited_at", actor)
                                .stream()
                                .map(m -> line(request, snapshot, m))
                                .toList(),
                        "empty.memberships"));
    }

    private List<Cell> line(PageRequest request, Snapshot snapshot, MemberRow m) {
        return List.of(
                Cell.link(
                        streamNames.of(m.mesa(), snapshot, request.language()),
                        request.to(PathWord.MESAS, m.mesa().value())),
                Cell.text(words.label(m.role(), request.language())),
                Cell.text(request.text(m.vote() ? "yes" : "no")),
                new Cell.Text(
                        request.text("member.state." + m.state().name()),
                        request.figures().day(m.invitedAt())));
    }
}
