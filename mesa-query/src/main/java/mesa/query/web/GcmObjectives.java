package mesa.query.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The 23 objectives of the Global Compact for Migration (A/RES/73/195) in both languages. */
public final class GcmObjectives {
    private static final List<Objective> ALL = read();

    private GcmObjectives() {}

    /** In order, 1 to 23. */
    public static List<Objective> all() {
        return ALL;
    }

    /** One objective and its title. */
    public record Objective(int number, String es, String en) {
        public String in(Language language) {
            return language == Language.ES ? es : en;
        }
    }

    private static List<Objective> read() {
        try (InputStream in = GcmObjectives.class.getResourceAsStream("gcm-objectives.csv")) {
            if (in == null) {
                throw new IllegalStateException("gcm-objectives.csv is missing");
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder()
                            .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return rows.stream()
                        .map(row ->
                                new Objective(
                                        Integer.parseInt(row.getField("number")),
                                        row.getField("title_es"),
                                        row.getField("title_en")))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
