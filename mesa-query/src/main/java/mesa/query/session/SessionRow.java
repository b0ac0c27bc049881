package mesa.query.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mesa.api.mesa.Place.Modality;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import org.jspecify.annotations.Nullable;

/**
 * A session as it stands, from its draft convocation to its close.
 *
 * @param code such as {@code MNMH-XXI-2021}; null while it is a draft
 * @param startsAt the hour convened; for documented editions the first instant of the day
 * @param recipients how many actors were convened
 * @param sequence grows with every change of date, place or state, as calendars want it
 * @param presiding the actor in the chair
 * @param entitled members entitled to vote when it opened
 * @param present of them, present now
 * @param required the least number that makes a quorum
 * @param quorumSince since when the quorum is as it is
 * @param voters the present members entitled to vote, by id
 * @param sources where a documented edition is documented
 */
public record SessionRow(
        SessionId session,
        UUID mesa,
        SessionKind kind,
        @Nullable String code,
        @Nullable Integer edition,
        SessionState state,
        @Nullable Instant startsAt,
        @Nullable LocalDate lastDay,
        @Nullable Modality modality,
        @Nullable String province,
        @Nullable String canton,
        @Nullable String venue,
        @Nullable String link,
        @Nullable String theme,
        List<String> documents,
        @Nullable String note,
        int recipients,
        int sequence,
        @Nullable UUID presiding,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        int entitled,
        int present,
        int required,
        @Nullable Instant quorumSince,
        List<String> voters,
        @Nullable Integer currentItem,
        @Nullable String sources,
        @Nullable String relatoria) {

    boolean sitting() {
        return state == SessionState.OPEN || state == SessionState.IN_RECESS;
    }

    boolean quorum() {
        return required > 0 && present >= required;
    }

    Draft draft() {
        return new Draft(this);
    }
}
