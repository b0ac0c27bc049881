package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import mesa.api.Role;
import mesa.api.wire.Json;
import mesa.command.store.Journal;
import mesa.documents.Document;
import mesa.documents.DocumentRefused;
import mesa.documents.DocumentSettings;
import mesa.documents.Documents;
import mesa.http.Fact;
import mesa.http.Problem;
import mesa.http.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code POST /api/v1/documents}: the bytes as the body, answered with their SHA-256, which is what
 * commands name as evidence. Sending the same bytes again changes nothing.
 */
@Controller
final class DocumentController {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentController.class);
    private static final Set<Role> SENDERS =
            EnumSet.of(Role.DELEGATE, Role.SECRETARIAT, Role.CHAIR, Role.VERIFIER, Role.ADMIN);

    private final Documents documents;
    private final Journal journal;

    DocumentController(Documents documents, Journal journal) {
        this.documents = documents;
        this.journal = journal;
    }

    @PostMapping("/api/v1/documents")
    void keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseWriter.guarded(request, response, () -> kept(request, response));
    }

    private void kept(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RoleCheck.somewhere(SENDERS, request);
        journal.requireRoom();
        String name = request.getParameter("name");
        Document document;
        try {
            document = documents.keep(request.getInputStream(), name == null ? "" : name);
        } catch (DocumentRefused refused) {
            throw new ProblemException(problem(refused));
        } catch (UncheckedIOException failure) {
            LOG.error("A document could not be kept", failure);
            throw new ProblemException(Problem.of(ProblemType.DOCUMENT_NOT_KEPT).build(), failure);
        }
        response.setHeader("Location", "/api/v1/documents/" + document.hash().value());
        ResponseWriter.write(
                response,
                201,
                Json.MAPPER
                        .createObjectNode()
                        .put("hash", document.hash().value())
                        .put("size", document.size())
                        .put("mediaType", document.mediaType()));
    }

    private Fact fact(DocumentRefused.Reason reason) {
        DocumentSettings settings = documents.settings();
        return switch (reason) {
            case EMPTY -> Fact.of(Fact.Kind.DOCUMENT_EMPTY);
            case TOO_LARGE ->
                    Fact.of(Fact.Kind.DOCUMENT_TOO_LARGE, settings.maxBytes() / 1_048_576);
            case TYPE_NOT_ALLOWED ->
                    Fact.of(Fact.Kind.DOCUMENT_TYPE, String.join(", ", settings.mediaTypes()));
        };
    }

    private Problem problem(DocumentRefused refused) {
        int status =
                switch (refused.reason()) {
                    case EMPTY -> 400;
                    case TOO_LARGE -> 413;
                    case TYPE_NOT_ALLOWED -> 415;
                };
        return Problem.of(status, ProblemType.WRONG_DOCUMENT)
                .with("reason", refused.reason())
                .with("valid", fact(refused.reason()))
                .build();
    }
}
