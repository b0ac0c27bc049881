package mesa.query.audit;

import mesa.api.Role;
import mesa.query.http.Filter;
import mesa.query.http.Listing;
import mesa.query.http.RowVisibility;
import mesa.query.time.JournalEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The journal as a list, for those who answer for it. */
@Configuration(proxyBeanMethods = false)
class AuditLists {
    @Bean
    Listing<JournalEntry> eventList() {
        return Listing.of("events", JournalEntry.class)
                .only(RowVisibility.JOURNAL.toArray(Role[]::new))
                .filter("stream", Filter.idOf("stream"))
                .filter("id", Filter.idOf("event_id"))
                .filter("correlation", Filter.idOf("correlation"))
                .any("type", "type")
                .any("streamType", "stream_type")
                .any("late", "late")
                .between("occurred_on")
                .by("position");
    }

    @Bean
    Listing<AuditException> exceptionList() {
        return Listing.of("exceptions", AuditException.class)
                .everybody()
                .text("detail")
                .any("kind", "kind")
                .any("streamType", "stream_type")
                .between("occurred_on")
                .by("-position");
    }
}
