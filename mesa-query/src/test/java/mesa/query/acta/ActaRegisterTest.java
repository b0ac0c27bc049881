package mesa.query.acta;

import java.util.List;
import java.util.UUID;
import mesa.api.Sha256;
import mesa.api.acta.ActaEvent.ActaApproved;
import mesa.api.acta.ActaEvent.ActaArchived;
import mesa.api.acta.ActaEvent.ActaNarrated;
import mesa.api.acta.ActaEvent.ActaRectified;
import mesa.api.acta.ActaEvent.ApprovalWithdrawn;
import mesa.api.acta.ActaEvent.RectifyingActaDrafted;
import mesa.api.acta.ActaId;
import mesa.api.acta.ActaStatus;
import mesa.domain.Setting;
import mesa.query.projection.Fold;
import mesa.query.projection.ReadModel;
import org.junit.jupiter.api.Test;

/** An acta that corrects another, and its end in the archive. */
class ActaRegisterTest {
    private static final ActaId ORIGINAL = new ActaId(new UUID(6, 1));
    private static final ActaId ACTA = new ActaId(new UUID(6, 2));
    private static final Sha256 HASH = Sha256.of("documento");

    private static <R extends Record> Fold<R> rectifying(ReadModel<R> model) {
        return Fold.of(model)
                .given(
                        new RectifyingActaDrafted(
                                ACTA,
                                ORIGINAL,
                                HASH,
                                Setting.SESSION,
                                Setting.MESA,
                                "ACTA-2",
                                "Donde dice diez, diga doce",
                                "Error"));
    }

    @Test
    void it_says_what_it_corrects_and_what_corrects_it() {
        rectifying(new ActaRegister())
                .given(new ActaRectified(ACTA, Setting.MESA, "ACTA-2", ORIGINAL, "ACTA-3"))
                .thenRow(
                        ACTA,
                        "clarifies",
                        ORIGINAL,
                        "correction",
                        "Donde dice diez, diga doce",
                        "clarifiedBy",
                        List.of(ORIGINAL));
    }

    @Test
    void an_approval_that_is_withdrawn_leaves_a_draft() {
        rectifying(new ActaRegister())
                .given(
                        new ActaApproved(ACTA, "ACTA-2", "documento", HASH, false),
                        new ApprovalWithdrawn(ACTA, HASH, 0))
                .thenRow(ACTA, "status", ActaStatus.DRAFT, "hash", null);
    }

    @Test
    void the_archive_knows_its_series() {
        rectifying(new ActaRegister())
                .given(new ActaArchived(ACTA, "Actas 2021", "10 años"))
                .thenRow(ACTA, "status", ActaStatus.ARCHIVED, "series", "Actas 2021");
    }

    @Test
    void its_words_are_those_of_the_last_narrative() {
        rectifying(new ActaTexts())
                .given(new ActaNarrated(ACTA, "Primera"), new ActaNarrated(ACTA, "Segunda"))
                .thenRow(ACTA, "narrative", "Segunda", "content", null);
    }
}
