package mesa.query.acta;

import mesa.api.Caller;
import mesa.api.Role;
import mesa.query.http.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses of actas. Before they are signed they belong to the members. */
@Configuration(proxyBeanMethods = false)
class ActaLists {
    @Bean
    Listing<ActaRow> actaList() {
        return Listing.of("actas", ActaRow.class)
                .everybody()
                .code("code")
                .text("code", "narrative")
                .mesa("mesa")
                .session("session")
                .any("status", "status")
                .any("late", "circulated_late")
                .between("held_on")
                .visible((caller, _) ->
                        member(caller) ? "true" : "r.status in ('PUBLISHED', 'ARCHIVED')")
                .sort("code", "status")
                .by("-held_on");
    }

    private static boolean member(Caller caller) {
        return caller.is(Role.SECRETARIAT)
                || caller.is(Role.CHAIR)
                || caller.is(Role.DELEGATE)
                || caller.is(Role.AUDITOR);
    }
}
