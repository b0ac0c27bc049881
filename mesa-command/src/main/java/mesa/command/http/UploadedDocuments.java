package mesa.command.http;

import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mesa.api.Sha256;
import mesa.api.limit.FromDocument;
import mesa.api.limit.Uploaded;
import mesa.api.wire.InvalidInput;
import mesa.api.wire.Violation;
import mesa.api.wire.Violation.Reason;
import mesa.documents.DocumentDescription;
import mesa.documents.Documents;
import mesa.http.Problem;
import mesa.http.ProblemType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the hashes in a body against the documents that were uploaded, and completes what the
 * platform knows of them: nobody has to type a size, and nobody can invent one.
 */
@Component
final class UploadedDocuments {
    private static final ClassValue<Boolean> NAMING =
            new ClassValue<>() {
                @Override
                protected Boolean computeValue(Class<?> record) {
                    for (RecordComponent component : record.getRecordComponents()) {
                        Class<?> part = plain(component.getGenericType());
                        if (component.isAnnotationPresent(Uploaded.class)
                                || part.isRecord() && NAMING.get(part)) {
                            return true;
                        }
                    }
                    return false;
                }
            };

    private final Documents documents;

    UploadedDocuments(Documents documentsTaken) {
        this.documents = documentsTaken;
    }

    /** Whether a record of this type can name a document. */
    static boolean mayBeNamedIn(Class<?> record) {
        return NAMING.get(record);
    }

    /**
     * @param body already held against the limits of the type
     * @throws InvalidInput when it names a document that is not there, or tells something else of
     *     it
     */
    void complete(Class<?> type, ObjectNode body) {
        List<Violation> violations = new ArrayList<>();
        try {
            record("", type, body, violations);
        } catch (UncheckedIOException away) {
            throw new ProblemException(Problem.of(ProblemType.UNAVAILABLE).build(), away);
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private void record(String at, Class<?> type, ObjectNode body, List<Violation> violations) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = body.path(component.getName());
            String pointer = at + "/" + component.getName();
            Class<?> part = plain(component.getGenericType());
            Uploaded uploaded = component.getAnnotation(Uploaded.class);
            if (uploaded != null && !value.equals(body.get(uploaded.orSameAs()))) {
                named(pointer, at, type, body, value, violations);
            } else if (part.isRecord() && NAMING.get(part)) {
                if (value instanceof ObjectNode inner) {
                    record(pointer, part, inner, violations);
                } else {
                    for (int i = 0; i < value.size(); i++) {
                        if (value.get(i) instanceof ObjectNode inner) {
                            record(pointer + "/" + i, part, inner, violations);
                        }
                    }
                }
            }
        }
    }

    private void named(
            String pointer,
            String at,
            Class<?> type,
            ObjectNode body,
            JsonNode value,
            List<Violation> violations) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                if (value.get(i).isString() && find(value.get(i)).isEmpty()) {
                    violations.add(Violation.at(pointer + "/" + i, Reason.NO_DOCUMENT));
                }
            }
        } else if (value.isString()) {
            Optional<DocumentDescription> found = find(value);
            if (found.isEmpty()) {
                violations.add(Violation.at(pointer, Reason.NO_DOCUMENT));
            } else {
                facts(at, type, body, found.get(), violations);
            }
        }
    }

    /** Another form than that of a hash was refused before. */
    private Optional<DocumentDescription> find(JsonNode hash) {
        return documents.describe(new Sha256(hash.stringValue()));
    }

    private static void facts(
            String at,
            Class<?> type,
            ObjectNode body,
            DocumentDescription known,
            List<Violation> violations) {
        for (RecordComponent component : type.getRecordComponents()) {
            FromDocument fact = component.getAnnotation(FromDocument.class);
            if (fact == null) {
                continue;
            }
            String name = component.getName();
            JsonNode said = body.path(name);
            boolean unsaid = said.isMissingNode() || said.isNull();
            switch (fact.value()) {
                case SIZE -> {
                    if (unsaid) {
                        body.put(name, known.size());
                    } else if (!said.isIntegralNumber() || said.longValue() != known.size()) {
                        violations.add(
                                Violation.at(at + "/" + name, Reason.OTHER_DOCUMENT, known.size()));
                    }
                }
                case MEDIA_TYPE -> {
                    if (unsaid) {
                        body.put(name, known.mediaType());
                    } else if (!said.isString() || !said.stringValue().equals(known.mediaType())) {
                        violations.add(
                                Violation.at(
                                        at + "/" + name, Reason.OTHER_DOCUMENT, known.mediaType()));
                    }
                }
            }
        }
    }

    private static Class<?> plain(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> plain(generic.getActualTypeArguments()[0]);
            default -> Object.class;
        };
    }
}
