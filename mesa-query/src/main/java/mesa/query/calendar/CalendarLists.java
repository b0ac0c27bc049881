package mesa.query.calendar;

import mesa.query.http.Listing;
import mesa.query.http.RowVisibility;
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
                .visible((caller, snapshot) ->
                        "r.day is not null and "
                                + RowVisibility.to(caller, "r", RowVisibility.Rows.DAYS, snapshot))
                .by("day");
    }
}
