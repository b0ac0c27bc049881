package mesa.domain.session;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mesa.api.session.AgendaItem;
import mesa.api.session.FixedItems;

/** The agenda of a session and where each item stands. */
record Agenda(Map<Integer, Line> lines, boolean published, boolean approved) {
    static final Agenda EMPTY = new Agenda(Map.of(), false, false);

    /** One item, its state, and whether it is open to deliberation. */
    record Line(AgendaItem item, AgendaItem.State state, boolean deliberated) {}

    Agenda with(AgendaItem item, AgendaItem.State state) {
        return put(new Line(item, state, false));
    }

    Agenda move(int number, AgendaItem.State state) {
        Line line = lines.get(number);
        return line == null ? this : put(new Line(line.item(), state, line.deliberated()));
    }

    Agenda deliberate(int number) {
        Line line = lines.get(number);
        return line == null ? this : put(new Line(line.item(), line.state(), true));
    }

    Agenda publishedAs(List<AgendaItem> items) {
        return new Agenda(pending(items), true, false);
    }

    /** The check of the quorum and the approval itself are done by then. */
    Agenda approvedAs(List<AgendaItem> items) {
        Agenda whole = new Agenda(pending(items), true, true);
        for (AgendaItem item : items) {
            if (item.kind() == AgendaItem.Kind.QUORUM_CHECK
                    || item.kind() == AgendaItem.Kind.AGENDA_APPROVAL) {
                whole = whole.move(item.number(), AgendaItem.State.NOTED);
            }
        }
        return whole;
    }

    Optional<Line> line(int number) {
        return Optional.ofNullable(lines.get(number));
    }

    Optional<Line> inTreatment() {
        return lines.values().stream()
                .filter(l -> l.state() == AgendaItem.State.IN_TREATMENT)
                .findFirst();
    }

    List<AgendaItem> items() {
        return lines.values().stream().map(Line::item).toList();
    }

    /** Numbers are never reused, not even of withdrawn items; the fixed ones take the first. */
    int next() {
        return Math.max(
                        lines.keySet().stream().mapToInt(Integer::intValue).max().orElse(0),
                        FixedItems.COUNT)
                + 1;
    }

    private Agenda put(Line line) {
        Map<Integer, Line> more = new TreeMap<>(lines);
        more.put(line.item().number(), line);
        return new Agenda(Collections.unmodifiableMap(more), published, approved);
    }

    private static Map<Integer, Line> pending(List<AgendaItem> items) {
        Map<Integer, Line> lines = new TreeMap<>();
        items.forEach(
                item -> lines.put(item.number(), new Line(item, AgendaItem.State.PENDING, false)));
        return Collections.unmodifiableMap(lines);
    }
}
