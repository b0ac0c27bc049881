package mesa.query.contract;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import mesa.api.DomainCommand;
import mesa.api.wire.TableColumns;
import mesa.api.wire.TableColumns.Column;
import mesa.api.wire.Vocabulary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a table of commands looks like, for whoever fills one in to send it as a batch. */
@RestController
@RequestMapping("/api/v1/commands/{command}")
class BatchTemplateController {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    /**
     * What each column is: its name, its type, whether it must be there, the values it may have.
     */
    @GetMapping("/dictionary.csv")
    ResponseEntity<String> dictionary(@PathVariable String command) {
        return Vocabulary.command(command)
                .map(type -> {
                    StringWriter text = new StringWriter();
                    try (CsvWriter csv = CsvWriter.builder().build(text)) {
                        csv.writeRecord("column", "type", "required", "many", "values");
                        for (Column column : TableColumns.of(type)) {
                            csv.writeRecord(
                                    column.name(),
                                    column.type(),
                                    Boolean.toString(column.required()),
                                    Boolean.toString(column.many()),
                                    String.join(" ", column.values()));
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return answer(command + "-dictionary", text.toString());
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** An empty table: the header alone. */
    @GetMapping("/template.csv")
    ResponseEntity<String> template(@PathVariable String command) {
        return Vocabulary.command(command)
                .map(type -> answer(command, String.join(",", header(type)) + "\r\n"))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static List<String> header(Class<? extends DomainCommand> type) {
        return TableColumns.of(type).stream()
                .map(column -> column.name().replace("." + TableColumns.ANY_ROW, ".0"))
                .toList();
    }

    private static ResponseEntity<String> answer(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.csv\"".formatted(name))
                .body(text);
    }
}
