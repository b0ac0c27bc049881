package mesa.command.http;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import mesa.api.DomainCommand;
import mesa.api.wire.Filled;
import mesa.api.wire.FilledBody;
import mesa.api.wire.Json;
import mesa.api.wire.TableColumns;
import mesa.api.wire.TableColumns.Column;
import mesa.api.wire.Vocabulary;
import mesa.http.Problem;
import mesa.http.ProblemType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of commands of one type: a header with the names of {@link TableColumns}, then a command
 * a row. Commas, semicolons or tabs, whichever the header has, so that what is copied from a
 * spreadsheet can be sent as it is.
 */
final class CsvCommandReader implements BatchSource {
    private static final List<String> AROUND =
            List.of("id", "occurredAt", "legalBasis", "key", "ifMatch");
    private static final int LONGEST_HEADER = 32_768;

    private final Class<? extends DomainCommand> type;
    private final int longest;
    private final Iterator<CsvRecord> rows;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> header;
    private boolean overlong;
    private boolean ended;
    private long lastRow;

    /**
     * @param longest bytes of a row as a line of a batch
     * @param most bytes of the whole
     * @throws ProblemException when the header is missing or has a column that the command does not
     *     have
     */
    CsvCommandReader(InputStream in, Class<? extends DomainCommand> type, int longest, long most)
            throws IOException {
        this.type = type;
        this.longest = longest;
        Reader text =
                new InputStreamReader(
                        new LimitedInputStream(in, most), StandardCharsets.UTF_8.newDecoder());
        PushbackReader reader = new PushbackReader(text, LONGEST_HEADER);
        this.rows =
                CsvReader.builder()
                        .fieldSeparator(separatorOf(reader))
                        .ofCsvRecord(reader)
                        .iterator();
        CsvRecord first = read();
        if (first == null) {
            throw notCsv("1");
        }
        this.header = first.getFields().stream().map(String::strip).toList();
        var seen = new HashSet<String>();
        for (String name : header) {
            columns.add(
                    TableColumns.find(type, name)
                            .filter(_ -> seen.add(name))
                            .orElseThrow(() -> unknown(name)));
        }
    }

    @Override
    public byte @Nullable [] next() {
        CsvRecord row = read();
        if (row == null) {
            ended = true;
            return null;
        }
        if (row.getFieldCount() > header.size()) {
            throw notCsv(Long.toString(row.getStartingLineNumber()));
        }
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < row.getFieldCount(); i++) {
            String cell = row.getField(i);
            values.put(
                    header.get(i), List.of(columns.get(i).many() ? cell.replace('|', '\n') : cell));
        }
        Filled filled = new Filled(values);
        ObjectNode line = Json.MAPPER.createObjectNode().put("command", Vocabulary.nameOf(type));
        for (String name : AROUND) {
            if (!filled.one(name).isEmpty()) {
                line.put(name, filled.one(name));
            }
        }
        line.set("body", new FilledBody(filled).of(type));
        byte[] bytes = Json.MAPPER.writeValueAsBytes(line);
        overlong = bytes.length > longest;
        return bytes;
    }

    @Override
    public boolean overlong() {
        return overlong;
    }

    @Override
    public boolean pauses() {
        return false;
    }

    @Override
    public boolean ended() {
        return ended;
    }

    private @Nullable CsvRecord read() {
        try {
            CsvRecord row = rows.hasNext() ? rows.next() : null;
            lastRow = row == null ? lastRow : row.getStartingLineNumber();
            return row;
        } catch (CsvParseException | UncheckedIOException e) {
            ended = true;
            if (e.getCause() instanceof LimitedInputStream.Exceeded exceeded) {
                throw JsonBody.tooLarge(exceeded.most());
            }
            throw notCsv(Long.toString(lastRow + 1));
        }
    }

    private ProblemException unknown(String name) {
        List<String> valid = TableColumns.of(type).stream().map(Column::name).toList();
        return new ProblemException(
                Problem.of(ProblemType.UNKNOWN_COLUMN)
                        .with("column", name)
                        .with("valid", String.join(", ", valid))
                        .build());
    }

    private static ProblemException notCsv(String line) {
        return new ProblemException(Problem.of(ProblemType.NOT_CSV).with("row", line).build());
    }

    private static char separatorOf(PushbackReader reader) throws IOException {
        try {
            return separator(reader);
        } catch (CharacterCodingException notUtf8) {
            throw notCsv("1");
        } catch (LimitedInputStream.Exceeded exceeded) {
            throw JsonBody.tooLarge(exceeded.most());
        }
    }

    private static char separator(PushbackReader reader) throws IOException {
        char[] start = new char[LONGEST_HEADER];
        int filled = 0;
        while (filled < start.length) {
            int read = reader.read(start, filled, start.length - filled);
            if (read < 0) {
                break;
            }
            filled += read;
            if (new String(start, filled - read, read).indexOf('\n') >= 0) {
                break;
            }
        }
        // A mark of byte order is no part of the first name.
        int from = filled > 0 && start[0] == '\ufeff' ? 1 : 0;
        reader.unread(start, from, filled - from);
        String header = new String(start, 0, filled).lines().findFirst().orElse("");
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    }
}
