package mesa.query.web.forms;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.DomainCommand;
import mesa.api.wire.Filled;
import mesa.api.wire.Vocabulary;
import mesa.query.http.Histories;
import mesa.query.http.Redaction;
import mesa.query.projection.Snapshot;
import mesa.query.web.Language;
import mesa.query.web.Messages;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.StreamNames;
import mesa.query.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a form together: fields, choices, words, and where to go afterwards. */
@Component
class Forms {
    /** Where the streams of a feature have their pages. */
    private static final Map<String, PathWord> SECTIONS =
            Map.of(
                    "mesa", PathWord.MESAS,
                    "actor", PathWord.INSTITUTIONS,
                    "session", PathWord.SESSIONS,
                    "agreement", PathWord.AGREEMENTS,
                    "commitment", PathWord.COMMITMENTS);

    /** Components that name a stream which begins with the command. */
    private static final Map<String, String> BORN =
            Map.of(
                    "mesa.draft-convocation", "session",
                    "mesa.convene", "session",
                    "session.propose-text", "agreement");

    private final List<Picker> pickers;
    private final List<KnownDocuments> known;
    private final StreamNames streamNames;
    private final Wording words;
    private final Spelling spelling;

    Forms(
            ObjectProvider<Picker> pickers,
            ObjectProvider<KnownDocuments> known,
            StreamNames streamNames,
            Wording words,
            Spelling spelling) {
        this.streamNames = streamNames;
        this.pickers = pickers.orderedStream().toList();
        this.known = known.orderedStream().toList();
        this.words = words;
        this.spelling = spelling;
    }

    ActionForm form(
            PageRequest request,
            Snapshot snapshot,
            Class<? extends DomainCommand> command,
            UUID stream,
            Filled values,
            SubmittedForm outcome) {
        String name = Vocabulary.nameOf(command);
        Language language = request.language();
        boolean may = Actions.may(request.reader(), name) && readable(snapshot, stream);
        List<Field> blank =
                may
                        ? new FormShape(
                                        choices(request, snapshot, name, stream, values),
                                        in(language),
                                        values)
                                .fields(command)
                        : List.of();
        List<Faults.Fault> told = new ArrayList<>(outcome.files());
        Refusal refusal = named(outcome.refusal(), snapshot, language);
        if (refusal != null) {
            told.addAll(refusal.faults(outcome.body(), language.messages()));
        }
        Faults faults = new Faults(values);
        List<Field> all = new ArrayList<>(blank);
        all.addAll(past(request, values));
        List<Field> marked = faults.mark(all, told);
        String key = values.one("_key");
        return new ActionForm(
                name,
                words.label(name, language),
                stream,
                may ? Histories.version(snapshot, stream) : -1,
                key.isEmpty() ? UUID.randomUUID().toString() : key,
                back(values),
                may ? name(snapshot, language, name, stream) : "",
                may,
                marked.subList(0, blank.size()),
                marked.subList(blank.size(), marked.size()),
                Uploads.titled(values),
                refused(request, refusal, faults.lines()),
                outcome.rehearsed() != null,
                outcome.rehearsed() == null
                        ? null
                        : preview(outcome.rehearsed(), snapshot, language));
    }

    private @Nullable Refusal named(
            @Nullable Refusal refusal, Snapshot snapshot, Language language) {
        return refusal == null
                ? null
                : refusal.named(
                        language.locale(), id -> streamNames.find(id.value(), snapshot, language));
    }

    private static List<Field> past(PageRequest request, Filled values) {
        return List.of(
                new Field(
                        "_occurredAt",
                        request.text("form.occurredAt"),
                        null,
                        false,
                        new Field.Line("datetime-local", values.one("_occurredAt"))),
                new Field(
                        "_legalBasis",
                        request.text("form.legalBasis"),
                        null,
                        false,
                        new Field.Line("text", values.one("_legalBasis"))));
    }

    private static ActionForm.@Nullable Refused refused(
            PageRequest request, @Nullable Refusal refusal, List<Faults.Line> lines) {
        if (refusal == null) {
            return lines.isEmpty()
                    ? null
                    : new ActionForm.Refused(request.text("form.files"), "", "", lines);
        }
        // A sentence that stands at its field is not said twice.
        boolean said = !lines.isEmpty() && (refusal.pointed() || !refusal.rule().isEmpty());
        return new ActionForm.Refused(
                refusal.title(), said ? "" : refusal.detail(), refusal.rule(), lines);
    }

    private FormShape.Choices choices(
            PageRequest request, Snapshot snapshot, String command, UUID stream, Filled values) {
        return new FormShape.Choices() {
            @Override
            public List<Option> streams(Class<?> type) {
                return options(type, command, request, snapshot);
            }

            @Override
            public List<Option> documents() {
                return Stream.concat(
                                known.stream().flatMap(d -> d.uploaded(snapshot, stream).stream()),
                                Uploads.titled(values).stream())
                        .collect(
                                Collectors.toMap(
                                        Option::value, o -> o, (a, _) -> a, LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList();
            }

            @Override
            public Optional<Option> rendered() {
                return known.stream()
                        .flatMap(d -> d.rendered(snapshot, request.language(), stream).stream())
                        .findFirst();
            }
        };
    }

    /** A form tells nothing of a stream that its reader may not read. */
    private static boolean readable(Snapshot snapshot, UUID stream) {
        return Redaction.of(snapshot).why(stream) == null && !Histories.keepsBack(snapshot, stream);
    }

    String eyebrow(PageRequest request, Class<? extends DomainCommand> command) {
        String name = Vocabulary.nameOf(command);
        return request.text("form.eyebrow") + " · " + request.text("feature." + feature(name));
    }

    /** Back to where the reader came from, or to the page of what was written. */
    URI next(
            PageRequest request,
            Class<? extends DomainCommand> command,
            UUID stream,
            Filled values,
            long position) {
        String back = back(values);
        PathWord section =
                SECTIONS.getOrDefault(feature(Vocabulary.nameOf(command)), PathWord.DASHBOARD);
        String tag = request.language().tag();
        String to =
                !back.isEmpty()
                        ? back
                        : section == PathWord.DASHBOARD
                                ? "/" + tag + "/" + section.in(request.language())
                                : "/" + tag + "/" + section.in(request.language()) + "/" + stream;
        return URI.create(to + "?minPosition=" + position);
    }

    private List<ActionForm.WouldBe> preview(
            CommandClient.Reply.Rehearsed rehearsed, Snapshot snapshot, Language language) {
        return rehearsed
                .events()
                .valueStream()
                .map(event ->
                        new ActionForm.WouldBe(
                                words.label(event.path("type").asString(), language),
                                spelling.spell(event.path("data"), snapshot, language).stream()
                                        .map(d -> new ActionForm.Datum(d.label(), d.value()))
                                        .toList()))
                .toList();
    }

    private List<Option> options(
            Class<?> type, String command, PageRequest request, Snapshot snapshot) {
        Language language = request.language();
        List<Option> options = new ArrayList<>();
        String born = BORN.get(command);
        if (born != null && type.getSimpleName().toLowerCase(Locale.ROOT).equals(born + "id")) {
            options.add(
                    new Option(
                            UUID.randomUUID().toString(),
                            language.messages().text("form.new." + born)));
        }
        pickers.stream()
                .filter(p -> p.type() == type)
                .forEach(p ->
                        options.addAll(p.options(snapshot, language, request.reader().caller())));
        return options;
    }

    private String name(Snapshot snapshot, Language language, String command, UUID stream) {
        String id = feature(command) + "id";
        return pickers.stream()
                .filter(p -> p.type().getSimpleName().toLowerCase(Locale.ROOT).equals(id))
                .flatMap(p -> p.name(snapshot, language, stream).stream())
                .findFirst()
                .orElse("");
    }

    private FormShape.Wordings in(Language language) {
        Messages messages = language.messages();
        return new FormShape.Wordings() {
            @Override
            public String field(String component) {
                return spelling.label(component, language);
            }

            @Override
            public @Nullable String hint(String component) {
                String key = "hint." + component;
                return messages.has(key) ? messages.text(key) : null;
            }

            @Override
            public String constant(Enum<?> constant) {
                return words.label(constant, language);
            }
        };
    }

    /** A page of ours; anything else is nowhere to go back to. */
    private static String back(Filled values) {
        String to = values.one("to");
        return to.matches("/(es|en)(/[A-Za-z0-9%._~-]+)*") ? to : "";
    }

    private static String feature(String command) {
        return command.substring(0, command.indexOf('.'));
    }
}
