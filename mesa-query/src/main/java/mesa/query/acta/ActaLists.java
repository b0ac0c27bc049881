package mesa.query.acta;

import mesa.api.Role;
import mesa.query.http.Listing;
import mesa.query.http.RowVisibility;
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
                .sort("code", "status")
                .by("-held_on");
    }

    @Bean
    Listing<ActaText> actaTextList() {
        return Listing.of("acta-texts", ActaText.class)
                .only(RowVisibility.ACTAS.toArray(Role[]::new))
                .text("narrative", "document")
                .by("acta");
    }
}
