package mesa.query.contract;

import java.util.Locale;
import java.util.Map;
import mesa.api.wire.Vocabulary;
import mesa.api.wire.Words;
import mesa.query.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What an operation is called on a page, in the reader's language. */
final class OperationLabels {
    /** Verbs of the lists' operations, and the group each stands in. */
    private static final Map<String, String> LISTS =
            Map.of("list", "api.lists", "read", "api.items", "history", "api.histories");

    private OperationLabels() {}

    static String title(DocumentedOperation each, PageRequest request) {
        if (Vocabulary.commands().containsKey(each.id())) {
            return Words.label(each.id(), locale(request));
        }
        if (each.id().endsWith(".new")) {
            return request.text("api.new", Words.label(each.tag(), locale(request)));
        }
        String verb = ofList(each);
        return verb == null
                ? request.text("api.op." + each.id())
                : request.text(LISTS.get(verb) + ".one", request.text("api.list." + list(each)));
    }

    static String group(DocumentedOperation each, PageRequest request) {
        String verb = ofList(each);
        if (verb != null) {
            return request.text(String.valueOf(LISTS.get(verb)));
        }
        return Vocabulary.creating().containsKey(each.tag())
                ? request.text("api.commands", Words.label(each.tag(), locale(request)))
                : request.text("api.tag." + each.tag());
    }

    /** A sentence about what its name does not say. */
    static @Nullable String note(DocumentedOperation each, PageRequest request) {
        String key = "api.op." + each.id() + ".more";
        return request.language().messages().has(key) ? request.text(key) : null;
    }

    /** What a parameter means; filters are called like the column they compare. */
    static String parameter(String name, PageRequest request) {
        String key = "api.parameter." + name;
        return request.language().messages().has(key)
                ? request.text(key)
                : request.text("api.parameter", name);
    }

    private static @Nullable String ofList(DocumentedOperation each) {
        String verb = each.id().substring(each.id().lastIndexOf('.') + 1);
        return each.tag().equals(ListOperations.TAG) && LISTS.containsKey(verb) ? verb : null;
    }

    private static String list(DocumentedOperation each) {
        return each.id().substring(0, each.id().lastIndexOf('.'));
    }

    private static Locale locale(PageRequest request) {
        return request.language().locale();
    }
}
