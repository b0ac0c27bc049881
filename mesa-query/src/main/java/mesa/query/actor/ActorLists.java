package mesa.query.actor;

import mesa.query.http.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses of actors. */
@Configuration(proxyBeanMethods = false)
class ActorLists {
    @Bean
    Listing<ActorRow> actorList() {
        return Listing.of("actors", ActorRow.class)
                .everybody()
                .code("acronym")
                .text("name", "acronym")
                .any("sector", "sector")
                .any("macroSector", "macro_sector")
                .any("status", "status")
                .any("province", "territory")
                .between("registered_on")
                .sort("acronym", "sector", "accredited_until", "registered_on")
                .by("name");
    }
}
