package mesa.query.web.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.api.wire.Filled;

/** Puts what was said against a body at the fields it was typed in. */
final class Faults {
    private final Filled values;
    private final List<Line> lines = new ArrayList<>();

    /**
     * Why one value was refused.
     *
     * @param pointer of the value in the body (RFC 6901)
     */
    record Fault(String pointer, String sentence) {}

    /**
     * One of the summary.
     *
     * @param field where it can be mended; empty when no field of the form holds the value
     */
    record Line(String field, String label, String sentence) {}

    Faults(Filled values) {
        this.values = values;
    }

    /** The fields with what was said against each, and its line in the summary. */
    List<Field> mark(List<Field> fields, List<Fault> faults) {
        Set<String> drawn = new LinkedHashSet<>();
        fields.forEach(field -> names(field, drawn));
        Map<String, String> byName = new LinkedHashMap<>();
        for (Fault fault : faults) {
            String name = drawn(name(fault.pointer()), drawn);
            if (name.isEmpty()) {
                lines.add(new Line("", "", fault.sentence()));
            } else {
                byName.merge(name, fault.sentence(), (one, other) -> one + ". " + other);
            }
        }
        return fields.stream().map(field -> mark(field, byName)).toList();
    }

    /** In the order of the fields, after what belongs to none. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    private Field mark(Field field, Map<String, String> byName) {
        String why = byName.get(field.name());
        if (why != null) {
            lines.add(new Line(field.id(), field.label(), why));
        }
        Field marked = why == null ? field : field.refused(why);
        return switch (field.input()) {
            case Field.Group group -> marked.with(mark(group, byName));
            case Field.Rows rows ->
                    marked.with(
                            new Field.Rows(
                                    rows.groups().stream().map(g -> mark(g, byName)).toList()));
            case Field.Line _,
                    Field.Block _,
                    Field.Check _,
                    Field.Choice _,
                    Field.Attachment _,
                    Field.Given _ ->
                    marked;
        };
    }

    private Field.Group mark(Field.Group group, Map<String, String> byName) {
        return new Field.Group(group.fields().stream().map(f -> mark(f, byName)).toList());
    }

    /** The name itself, that of what it lies in, or that of what stands beside the command. */
    private static String drawn(String name, Set<String> drawn) {
        for (String part = name; !part.isEmpty(); part = outer(part)) {
            if (drawn.contains(part)) {
                return part;
            }
        }
        return drawn.contains("_" + name) ? "_" + name : "";
    }

    private static String outer(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** Rows left empty are not sent: the third item of a list may stand in its fifth row. */
    private String name(String pointer) {
        String name = "";
        for (String step : pointer.split("/")) {
            String plain = step.replace("~1", "/").replace("~0", "~");
            if (plain.isEmpty()) {
                continue;
            }
            if (plain.matches("\\d{1,4}") && values.rows(name) > 0) {
                name += "." + row(name, Integer.parseInt(plain));
            } else {
                name += (name.isEmpty() ? "" : ".") + plain;
            }
        }
        return name;
    }

    private int row(String list, int item) {
        int filled = -1;
        for (int row = 0; row < values.rows(list); row++) {
            if (values.any(list + "." + row)) {
                filled++;
            }
            if (filled == item) {
                return row;
            }
        }
        return item;
    }

    private static void names(Field field, Set<String> into) {
        into.add(field.name());
        switch (field.input()) {
            case Field.Group group -> group.fields().forEach(f -> names(f, into));
            case Field.Rows rows ->
                    rows.groups().forEach(g -> g.fields().forEach(f -> names(f, into)));
            case Field.Line _,
                    Field.Block _,
                    Field.Check _,
                    Field.Choice _,
                    Field.Attachment _,
                    Field.Given _ -> {}
        }
    }
}
