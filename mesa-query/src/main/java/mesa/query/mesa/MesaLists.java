package mesa.query.mesa;

import mesa.query.http.Filter;
import mesa.query.http.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses of mesas, rules, rosters, convocations and publications. */
@Configuration(proxyBeanMethods = false)
class MesaLists {
    @Bean
    Listing<MesaRow> mesaList() {
        return Listing.of("mesas", MesaRow.class)
                .everybody()
                .code("code")
                .text("name", "code")
                .any("status", "status")
                .any("kind", "kind")
                .institution("secretariat")
                .filter("province", Filter.province("territories"))
                .between("constituted_on")
                .sort("code", "status", "last_session_on", "constituted_on")
                .by("name");
    }

    @Bean
    Listing<RulesRow> rulesList() {
        return Listing.of("mesa-rules", RulesRow.class)
                .everybody()
                .mesa("mesa")
                .between("from")
                .sort("number")
                .by("-from");
    }

    @Bean
    Listing<MemberRow> memberList() {
        return Listing.of("members", MemberRow.class)
                .everybody()
                .mesa("mesa")
                .institution("actor")
                .any("sector", "sector")
                .any("status", "state")
                .any("role", "role")
                .between("invited_at")
                .sort("sector", "active_from")
                .by("invited_at");
    }

    @Bean
    Listing<DelegateRow> delegateList() {
        return Listing.of("delegates", DelegateRow.class)
                .everybody()
                .mesa("mesa")
                .institution("actor")
                .any("capacity", "capacity")
                .between("designated_at")
                .sort("until")
                .by("designated_at");
    }

    @Bean
    Listing<PublicationRow> publicationList() {
        return Listing.of("publications", PublicationRow.class)
                .everybody()
                .mesa("mesa")
                .any("status", "status")
                .any("late", "late")
                .between("cutoff")
                .sort("by", "published_on")
                .by("-cutoff");
    }

    @Bean
    Listing<DeliveryRow> deliveryList() {
        return Listing.of("convocations", DeliveryRow.class)
                .everybody()
                .mesa("mesa")
                .session("session")
                .institution("actor")
                .any("missed", "missed")
                .between("delivered_at")
                .by("key");
    }
}
