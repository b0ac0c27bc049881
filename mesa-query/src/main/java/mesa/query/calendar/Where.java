package mesa.query.calendar;

import mesa.query.web.PageRequest;
import mesa.query.web.Segment;

/** The page of what a day belongs to. */
final class Where {
    private Where() {}

    static String of(PageRequest request, CalendarEntry entry) {
        return request.to(section(entry.kind()), entry.stream());
    }

    static Segment section(CalendarEntry.Kind kind) {
        return switch (kind) {
            case SESSION -> Segment.SESSIONS;
            case COMMITMENT_DUE, ACCEPTANCE_DUE, CONTEST_DUE, REPLY_DUE -> Segment.COMMITMENTS;
            case MILESTONE_DUE -> Segment.ROADMAPS;
            case OBSERVATIONS_DUE -> Segment.ACTAS;
            case ACCREDITATION_ENDS -> Segment.INSTITUTIONS;
            case DELEGATION_ENDS -> Segment.MESAS;
        };
    }
}
