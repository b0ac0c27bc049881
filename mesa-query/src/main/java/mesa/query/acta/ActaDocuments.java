package mesa.query.acta;

import java.util.Optional;
import java.util.UUID;
import mesa.query.projection.Snapshot;
import mesa.query.web.Language;
import mesa.query.web.forms.KnownDocuments;
import mesa.query.web.forms.Option;
import org.springframework.stereotype.Component;

/** The document of an acta, which the platform wrote itself: it is what members sign. */
@Component
final class ActaDocuments implements KnownDocuments {
    @Override
    public Optional<Option> rendered(Snapshot snapshot, Language language, UUID stream) {
        return snapshot.find(ActaRow.class, stream).flatMap(acta -> document(acta, language));
    }

    private static Optional<Option> document(ActaRow acta, Language language) {
        String words = acta.signedOn() == null ? "acta.document.approved" : "acta.document.signed";
        return Optional.ofNullable(acta.hash())
                .map(hash ->
                        new Option(hash.value(), language.messages().text(words, acta.code())));
    }
}
