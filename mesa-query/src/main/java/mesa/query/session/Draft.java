package mesa.query.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mesa.api.mesa.Place;
import mesa.api.mesa.Place.Modality;
import mesa.api.session.Quorum;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import org.jspecify.annotations.Nullable;

/** A row being changed; one event touches few of its many columns. */
final class Draft {
    final SessionId session;
    UUID mesa;
    SessionKind kind;
    @Nullable String code;
    @Nullable Integer edition;
    SessionState state;
    @Nullable Instant startsAt;
    @Nullable LocalDate lastDay;
    @Nullable Modality modality;
    @Nullable String province;
    @Nullable String canton;
    @Nullable String venue;
    @Nullable String link;
    @Nullable String theme;
    List<String> documents;
    @Nullable String note;
    int recipients;
    int sequence;
    @Nullable UUID presiding;
    @Nullable Instant openedAt;
    @Nullable Instant closedAt;
    int entitled;
    int present;
    int required;
    @Nullable Instant quorumSince;
    List<String> voters;
    @Nullable Integer currentItem;
    @Nullable String sources;
    @Nullable String relatoria;

    Draft(SessionId session, UUID mesa, SessionKind kind) {
        this.session = session;
        this.mesa = mesa;
        this.kind = kind;
        this.state = SessionState.DRAFT;
        this.documents = List.of();
        this.voters = List.of();
    }

    Draft(SessionRow row) {
        this(row.session(), row.mesa(), row.kind());
        code = row.code();
        edition = row.edition();
        state = row.state();
        startsAt = row.startsAt();
        lastDay = row.lastDay();
        modality = row.modality();
        province = row.province();
        canton = row.canton();
        venue = row.venue();
        link = row.link();
        theme = row.theme();
        documents = row.documents();
        note = row.note();
        recipients = row.recipients();
        sequence = row.sequence();
        presiding = row.presiding();
        openedAt = row.openedAt();
        closedAt = row.closedAt();
        entitled = row.entitled();
        present = row.present();
        required = row.required();
        quorumSince = row.quorumSince();
        voters = row.voters();
        currentItem = row.currentItem();
        sources = row.sources();
        relatoria = row.relatoria();
    }

    Draft at(Place place) {
        modality = place.modality();
        province = place.province();
        canton = place.canton();
        venue = place.venue();
        link = place.link();
        return this;
    }

    /**
     * What its convocation came to. The mesa hears a moment later what its session does, so it may
     * postpone or call off what has begun; that changes nothing any more.
     */
    Draft convened(SessionState next) {
        return switch (state) {
            case DRAFT, CONVENED, POSTPONED, CANCELLED -> in(next);
            case OPEN, IN_RECESS, CLOSED, FAILED -> this;
        };
    }

    Draft in(SessionState next) {
        state = next;
        sequence++;
        return this;
    }

    Draft counted(Quorum quorum) {
        boolean before = required > 0 && present >= required;
        entitled = quorum.entitled();
        required = quorum.required();
        present = quorum.present();
        if (quorumSince == null || before != (present >= required)) {
            quorumSince = quorum.at();
        }
        return this;
    }

    /** A member with a vote came or went; coming twice is being there once. */
    Draft moved(UUID actor, boolean there, Instant at) {
        boolean before = required > 0 && present >= required;
        List<String> now = new ArrayList<>(voters);
        now.remove(actor.toString());
        if (there) {
            now.add(actor.toString());
        }
        voters = List.copyOf(now);
        present = voters.size();
        if (required > 0 && before != (present >= required)) {
            quorumSince = at;
        }
        return this;
    }

    SessionRow row() {
        return new SessionRow(
                session,
                mesa,
                kind,
                code,
                edition,
                state,
                startsAt,
                lastDay,
                modality,
                province,
                canton,
                venue,
                link,
                theme,
                documents,
                note,
                recipients,
                sequence,
                presiding,
                openedAt,
                closedAt,
                entitled,
                present,
                required,
                quorumSince,
                voters,
                currentItem,
                sources,
                relatoria);
    }
}
