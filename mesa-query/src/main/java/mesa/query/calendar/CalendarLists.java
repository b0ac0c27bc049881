package mesa.query.calendar;

import mesa.query.http.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The address of the calendar. */
@Configuration(proxyBeanMethods = false)
class CalendarLists {
    @Bean
    Listing<CalendarEntry> calendarList() {
        return Listing.of("calendar", CalendarEntry.class)
                .everybody()
                .code("code")
                .text("title", "code", "place")
                .mesa("mesa")
                .institution("actor")
                .any("kind", "kind")
                .any("status", "state")
                .any("province", "province")
                .between("day")
                .where("r.day is not null")
                .by("day");
    }
}
