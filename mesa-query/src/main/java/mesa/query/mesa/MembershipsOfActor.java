package mesa.query.mesa;

import java.util.List;
import java.util.UUID;
import mesa.query.intake.Reading;
import mesa.query.web.Cell;
import mesa.query.web.Names;
import mesa.query.web.PageRequest;
import mesa.query.web.Related;
import mesa.query.web.Section;
import mesa.query.web.Segment;
import mesa.query.web.Table;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;

/** The mesas an institution belongs to, on its page. */
@Component
final class MembershipsOfActor implements Related {
    private final Wording words;
    private final Names names;

    MembershipsOfActor(Wording words, Names names) {
        this.words = words;
        this.names = names;
    }

    @Override
    public Segment to() {
        return Segment.INSTITUTIONS;
    }

    @Override
    public Segment tab() {
        return Segment.MESAS;
    }

    @Override
    public Section card(PageRequest request, Reading reading, UUID actor) {
        return Section.rows(
                request.text("tab.MESAS"),
                12,
                Table.of(
                        List.of(
                                request.text("mesa.one"),
                                request.text("presence.role"),
                                request.text("presence.vote"),
                                request.text("member.state")),
                        reading
                                .rows(MemberRow.class, "r.actor = ? order by r.invited_at", actor)
                                .stream()
                                .map(m -> line(request, reading, m))
                                .toList(),
                        "empty.memberships"));
    }

    private List<Cell> line(PageRequest request, Reading reading, MemberRow m) {
        return List.of(
                Cell.link(
                        names.of(m.mesa().value(), reading, request.language()),
                        request.to(Segment.MESAS, m.mesa().value())),
                Cell.text(words.label(m.role(), request.language())),
                Cell.text(request.text(m.vote() ? "yes" : "no")),
                new Cell.Text(
                        request.text("member.state." + m.state().name()),
                        request.figures().day(m.invitedAt())));
    }
}
