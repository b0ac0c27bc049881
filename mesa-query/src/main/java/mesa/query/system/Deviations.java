package mesa.query.system;

import java.util.List;
import mesa.query.projection.QuarantinedRecord;
import mesa.query.projection.Rebuilds;
import mesa.query.web.Cell;
import mesa.query.web.PageRequest;
import mesa.query.web.TableModel;

/** Where rows differ from the journal, and the topic from it, as tables. */
final class Deviations {
    private Deviations() {}

    static TableModel skipped(PageRequest request, Rebuilds.Overview overview) {
        return TableModel.of(
                columns(request, "model", "position", "reason", "by", "at"),
                overview.skips().stream()
                        .map(skip ->
                                List.<Cell>of(
                                        text(skip.model()),
                                        text(SystemModel.position(request, skip.position())),
                                        text(skip.reason()),
                                        text(skip.by()),
                                        text(request.figures().stamp(skip.at()))))
                        .toList(),
                "");
    }

    static TableModel replaced(PageRequest request, Rebuilds.Overview overview) {
        return TableModel.of(
                columns(request, "model", "position", "key", "component", "what"),
                overview.replacements().stream()
                        .map(one ->
                                List.<Cell>of(
                                        text(one.model()),
                                        text(SystemModel.position(request, one.position())),
                                        text(one.key()),
                                        text(one.component()),
                                        text(request.text("system.what." + one.what()))))
                        .toList(),
                "");
    }

    static TableModel setAside(PageRequest request, List<QuarantinedRecord> records) {
        return TableModel.of(
                columns(request, "offset", "at", "reason"),
                records.stream()
                        .map(record ->
                                List.<Cell>of(
                                        text(request.figures().number(record.offset())),
                                        text(request.figures().stamp(record.at())),
                                        text(
                                                request.text(
                                                        record.isForeign()
                                                                ? "system.aside.foreign"
                                                                : "system.aside.unreadable"))))
                        .toList(),
                "");
    }

    private static List<String> columns(PageRequest request, String... names) {
        return List.of(names).stream().map(name -> request.text("system.column." + name)).toList();
    }

    private static Cell text(String text) {
        return new Cell.Text(text, null);
    }
}
