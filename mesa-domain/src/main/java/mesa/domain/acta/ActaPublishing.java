package mesa.domain.acta;

import java.util.Optional;
import mesa.api.Sha256;
import mesa.api.acta.ActaCommand.ArchiveActa;
import mesa.api.acta.ActaCommand.PublishActa;
import mesa.api.acta.ActaCommand.RecordRectification;
import mesa.api.acta.ActaEvent;
import mesa.api.acta.ActaEvent.ActaArchived;
import mesa.api.acta.ActaEvent.ActaPublished;
import mesa.api.acta.ActaEvent.ActaRectified;
import mesa.api.acta.ActaFacts;
import mesa.api.acta.ActaRejection.NotFullySigned;
import mesa.api.acta.ActaRejection.NotPublished;
import mesa.api.acta.ActaRejection.NotTheSignedDocument;
import mesa.api.acta.ActaRejection.RedactionUnexplained;
import mesa.api.acta.ActaStatus;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.acta.Acta.Known;

/** The public version is a redaction of the signed original, tied to it by its hash (INV-T7). */
final class ActaPublishing {
    private ActaPublishing() {}

    static Decision<ActaEvent> publish(PublishActa c, Known state) {
        if (state.status() != ActaStatus.SIGNED) {
            return Decision.reject(new NotFullySigned(c.acta(), state.status()));
        }
        Sha256 signed = state.frozen().orElseThrow();
        if (!signed.equals(c.original())) {
            return Decision.reject(new NotTheSignedDocument(c.acta(), signed, c.original()));
        }
        boolean explained =
                c.original().equals(c.published())
                        || (!c.redactions().isEmpty()
                                && c.redactions().stream().noneMatch(String::isBlank));
        return explained
                ? Decision.accept(
                        new ActaPublished(
                                c.acta(),
                                state.session(),
                                state.mesa(),
                                state.code(),
                                signed,
                                c.published(),
                                c.redactions()))
                : Decision.reject(new RedactionUnexplained(c.acta()));
    }

    static Decision<ActaEvent> rectified(RecordRectification c, Known state, Context context) {
        Optional<ActaFacts> by =
                context.facts(c.by(), ActaFacts.class)
                        .filter(f -> f.clarifies().filter(c.acta()::equals).isPresent())
                        .filter(f ->
                                f.status() == ActaStatus.SIGNED
                                        || f.status() == ActaStatus.PUBLISHED);
        return by.isPresent()
                ? Decision.accept(
                        new ActaRectified(
                                c.acta(), state.mesa(), state.code(), c.by(), by.get().code()))
                : Decision.reject(new NotFullySigned(c.by(), state.status()));
    }

    static Decision<ActaEvent> archive(ArchiveActa c, Known state) {
        return state.status() == ActaStatus.PUBLISHED
                ? Decision.accept(new ActaArchived(c.acta(), c.series(), c.retention()))
                : Decision.reject(new NotPublished(c.acta(), state.status()));
    }
}
