package mesa.query.calendar;

import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;

/** The page of what a day belongs to. */
final class EntryLink {
    private EntryLink() {}

    static String of(PageRequest request, CalendarEntry entry) {
        return request.to(section(entry.kind()), entry.stream());
    }

    static PathWord section(CalendarEntry.Kind kind) {
        return switch (kind) {
            case SESSION -> PathWord.SESSIONS;
            case COMMITMENT_DUE, ACCEPTANCE_DUE, CONTEST_DUE, REPLY_DUE -> PathWord.COMMITMENTS;
            case MILESTONE_DUE -> PathWord.ROADMAPS;
            case OBSERVATIONS_DUE -> PathWord.ACTAS;
            case ACCREDITATION_ENDS -> PathWord.INSTITUTIONS;
            case DELEGATION_ENDS -> PathWord.MESAS;
        };
    }
}
