package mesa.query.session;

import java.util.List;
import mesa.query.http.Filter;
import mesa.query.http.Listing;
import mesa.query.http.RowVisibility;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses of sessions, agendas, presence, quorum, texts and votes. */
@Configuration(proxyBeanMethods = false)
class SessionLists {
    @Bean
    Listing<SessionRow> sessionList() {
        return Listing.of("sessions", SessionRow.class)
                .everybody()
                .code("code")
                .text("theme", "code", "canton", "venue")
                .mesa("mesa")
                .any("status", "state")
                .any("kind", "kind")
                .any("province", "province")
                .between("starts_at")
                .sort("edition", "code")
                .by("-starts_at");
    }

    @Bean
    Listing<AgendaRow> agendaList() {
        return Listing.of("agenda-items", AgendaRow.class)
                .everybody()
                .filter(
                        "q",
                        Filter.containing(List.of("title", "outcome")).where(RowVisibility.ITEMS))
                .session("session")
                .institution("proponent")
                .any("status", "state")
                .any("kind", "kind")
                .by("number");
    }

    @Bean
    Listing<PresenceRow> presenceList() {
        return Listing.of("attendance", PresenceRow.class)
                .everybody()
                .session("session")
                .institution("actor")
                .any("sector", "sector")
                .any("present", "present")
                .by("arrived_at");
    }

    @Bean
    Listing<AttendanceInterval> intervalList() {
        return Listing.of("attendance-intervals", AttendanceInterval.class)
                .everybody()
                .session("session")
                .institution("actor")
                .any("sector", "sector")
                .any("ended", "ended")
                .between("since_at")
                .by("since_at");
    }

    @Bean
    Listing<QuorumRow> quorumList() {
        return Listing.of("quorum", QuorumRow.class)
                .everybody()
                .session("session")
                .any("reached", "reached")
                .by("key");
    }

    @Bean
    Listing<TextRow> decisionList() {
        return Listing.of("decisions", TextRow.class)
                .everybody()
                .text("text")
                .session("session")
                .institution("proponent")
                .any("status", "stage")
                .any("outcome", "outcome")
                .by("-at");
    }

    @Bean
    Listing<VoteRow> voteList() {
        return Listing.of("votes", VoteRow.class)
                .everybody()
                .session("session")
                .institution("actor")
                .any("agreement", "agreement")
                .any("value", "value")
                .by("at");
    }
}
