package mesa.query.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mesa.api.Id;
import mesa.api.Reserved;
import mesa.api.wire.Json;
import mesa.query.projection.RowColumn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lists as CSV: UTF-8, one header line, the same names as in JSON, empty for no value. */
final class Csv implements AutoCloseable {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

    private final CsvWriter writer;
    private final List<RowColumn> columns;
    private final List<String> derived;

    Csv(OutputStream out, List<RowColumn> columns, List<String> derived) {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.writer = CsvWriter.builder().build(text);
        this.columns = columns;
        this.derived = derived;
    }

    void header() {
        writer.writeRecord(
                Stream.concat(columns.stream().map(RowColumn::component), derived.stream())
                        .toList());
    }

    /** What the reader has no clearance for is an empty cell, as the dictionary says. */
    void line(ListPage.Line<?> line, Redaction redaction) {
        List<String> cells = new ArrayList<>(columns.size() + derived.size());
        Set<String> kept = redaction.kept(line.row()).keySet();
        for (RowColumn column : columns) {
            cells.add(
                    kept.contains(column.component())
                            ? ""
                            : cell(
                                    redaction.within(
                                            RecordFields.value(line.row(), column.component()))));
        }
        derived.forEach(name -> cells.add(cell(line.derived().get(name))));
        writer.writeRecord(cells);
    }

    /** What each column is: its name, its type, whether it may be empty, the values it may have. */
    void dictionary(Class<? extends Record> row) {
        writer.writeRecord(List.of("column", "type", "may_be_empty", "values", "reserved"));
        Map<String, RecordComponent> components = new HashMap<>();
        for (var component : row.getRecordComponents()) {
            components.put(component.getName(), component);
        }
        for (RowColumn column : columns) {
            RecordComponent component = components.get(column.component());
            writer.writeRecord(
                    List.of(
                            column.component(),
                            column.sqlType(),
                            column.nullable() ? "yes" : "no",
                            component == null ? "" : constants(component.getType()),
                            component == null ? "" : reserved(component)));
        }
        derived.forEach(name -> writer.writeRecord(List.of(name, "text", "yes", "", "")));
    }

    private static String reserved(RecordComponent component) {
        Reserved reserved = component.getAnnotation(Reserved.class);
        return reserved == null ? "" : reserved.value() + " " + reserved.ground();
    }

    private static String constants(Class<?> type) {
        if (!type.isEnum()) {
            return "";
        }
        return String.join(
                " ", Stream.of(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList());
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Id id -> id.value().toString();
            case Enum<?> constant -> constant.name();
            case BigDecimal number -> number.toPlainString();
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case List<?> list when list.stream().allMatch(String.class::isInstance) ->
                    legible(
                            String.join(
                                    "|",
                                    list.stream()
                                            .map(item -> item(String.valueOf(item)))
                                            .toList()));
            case JsonNode json -> json.toString();
            case Record structure -> bare(Json.MAPPER.writeValueAsString(structure));
            case List<?> list -> Json.MAPPER.writeValueAsString(list);
            case Map<?, ?> map -> Json.MAPPER.writeValueAsString(map);
            case Object other -> legible(other.toString());
        };
    }

    /** A bar stands between the items of a list; one inside an item follows a backslash. */
    private static String item(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|");
    }

    /** Without the controls that break the file in a spreadsheet; line breaks stand in quotes. */
    private static String legible(String text) {
        return CONTROLS.matcher(text).replaceAll("\uFFFD");
    }

    /** A record that is a bare text in JSON is that text here. */
    private static String bare(String json) {
        return json.startsWith("\"") ? Json.MAPPER.readValue(json, String.class) : json;
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
