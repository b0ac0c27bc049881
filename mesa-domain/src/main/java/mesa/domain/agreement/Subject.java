package mesa.domain.agreement;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Sha256;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementTags;
import mesa.api.agreement.DraftCommitment;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;
import org.jspecify.annotations.Nullable;

/** What an agreement says and is about, at every stage. */
record Subject(
        AgreementId id,
        MesaId mesa,
        SessionId session,
        int item,
        String title,
        Sha256 hash,
        AgreementKind kind,
        @Nullable FollowUpBody followUp,
        AgreementTags tags,
        List<DraftCommitment> drafts,
        @Nullable LocalDate validUntil,
        Visibility visibility,
        @Nullable Reserve reserve) {
    /** Who may read it on that day: once its reserve has run out, everybody. */
    Visibility visibilityOn(LocalDate day) {
        return Reserve.visibilityOn(day, visibility, reserve);
    }

    Subject reading(Sha256 newHash) {
        return new Subject(
                id,
                mesa,
                session,
                item,
                title,
                newHash,
                kind,
                followUp,
                tags,
                drafts,
                validUntil,
                visibility,
                reserve);
    }

    Subject classified(AgreementKind newKind, AgreementTags newTags, @Nullable FollowUpBody body) {
        return new Subject(
                id,
                mesa,
                session,
                item,
                title,
                hash,
                newKind,
                body,
                newTags,
                drafts,
                validUntil,
                visibility,
                reserve);
    }

    Subject shownTo(Visibility newVisibility, @Nullable Reserve newReserve) {
        return new Subject(
                id,
                mesa,
                session,
                item,
                title,
                hash,
                kind,
                followUp,
                tags,
                drafts,
                validUntil,
                newVisibility,
                newReserve);
    }
}
