package mesa.query.acta;

import mesa.api.Role;
import mesa.query.http.Disclosed;
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
                .text("code", "correction")
                .mesa("mesa")
                .session("session")
                .any("status", "status")
                .any("late", "circulated_late")
                .between("held_on")
                .visible((caller, reading) -> Disclosed.ofActa(caller, "r", reading))
                .sort("code", "status")
                .by("-held_on");
    }

    @Bean
    Listing<ActaText> actaTextList() {
        return Listing.of("acta-texts", ActaText.class)
                .only(Disclosed.ACTAS.toArray(Role[]::new))
                .visible((caller, reading) -> Disclosed.ofActaText(caller, reading))
                .text("narrative", "document")
                .by("acta");
    }
}
