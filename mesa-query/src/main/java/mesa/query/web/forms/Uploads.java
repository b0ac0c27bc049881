package mesa.query.web.forms;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mesa.api.wire.Filled;
import mesa.query.web.Language;
import org.springframework.stereotype.Component;

/** Hands the files of a form to the door for documents, and fills in their hashes. */
@Component
class Uploads {
    private static final String FILE = Field.Attachment.file("");

    /** Before the hash of a document that came with the form: how its file was called. */
    static final String TITLE = "_title.";

    private final CommandClient door;

    Uploads(CommandClient door) {
        this.door = door;
    }

    /**
     * @param values as typed, with the hashes of what was kept
     * @param faults why other files were not
     */
    record Sent(Filled values, List<Faults.Fault> faults) {}

    Sent send(HttpServletRequest http, Filled values, String token, Language language) {
        if (http.getContentType() == null
                || !http.getContentType().startsWith("multipart/form-data")) {
            return new Sent(values, List.of());
        }
        Map<String, List<String>> all = new LinkedHashMap<>(values.byName());
        List<Faults.Fault> faults = new ArrayList<>();
        try {
            for (Part part : http.getParts()) {
                if (part.getName().startsWith(FILE) && part.getSubmittedFileName() != null) {
                    send(part, all, faults, token, language);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("The form cannot be taken apart", e);
        }
        return new Sent(new Filled(all), faults);
    }

    private void send(
            Part part,
            Map<String, List<String>> all,
            List<Faults.Fault> faults,
            String token,
            Language language)
            throws IOException {
        String file = part.getSubmittedFileName();
        if (file.isBlank()) {
            return;
        }
        String name = part.getName().substring(FILE.length());
        switch (door.keep(part, file, token, language)) {
            case CommandClient.Kept.Stored(String hash) -> {
                List<String> hashes = new ArrayList<>(all.getOrDefault(name, List.of()));
                // A new file takes the place of the one chosen; a list gets one more.
                if (!all.containsKey("_many." + name)) {
                    hashes.clear();
                }
                if (!hashes.contains(hash)) {
                    hashes.add(hash);
                }
                all.put(name, List.copyOf(hashes));
                all.put(TITLE + hash, List.of(file));
            }
            case CommandClient.Kept.Not(String sentence) ->
                    faults.add(new Faults.Fault("/" + name.replace('.', '/'), sentence));
        }
    }

    /** What came with the form already, to be chosen again. */
    static List<Option> titled(Filled values) {
        return values.byName().entrySet().stream()
                .filter(e -> e.getKey().startsWith(TITLE))
                .map(e -> new Option(e.getKey().substring(TITLE.length()), values.one(e.getKey())))
                .filter(option -> option.value().matches("[0-9a-f]{64}"))
                .toList();
    }
}
