package mesa.api.acta;

import java.util.List;
import mesa.api.session.AgendaItem;
import mesa.api.session.Attendance;
import mesa.api.session.DecisionTaken;
import mesa.api.session.Quorum;

/** What an acta says, all of it taken from the session's events (INV-T1). */
public record ActaContent(
        boolean failed,
        List<AgendaItem> agenda,
        List<Attendance> attendance,
        List<Quorum> quorum,
        List<DecisionTaken> decisions,
        List<AdoptedText> agreements) {
    public ActaContent {
        agenda = List.copyOf(agenda);
        attendance = List.copyOf(attendance);
        quorum = List.copyOf(quorum);
        decisions = List.copyOf(decisions);
        agreements = List.copyOf(agreements);
    }
}
