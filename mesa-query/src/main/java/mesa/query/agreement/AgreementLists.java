package mesa.query.agreement;

import mesa.query.http.Filter;
import mesa.query.http.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses of agreements. */
@Configuration(proxyBeanMethods = false)
class AgreementLists {
    @Bean
    Listing<AgreementRow> agreementList() {
        return Listing.of("agreements", AgreementRow.class)
                .everybody()
                .code("code")
                .text("title", "text", "code")
                .mesa("mesa")
                .session("session")
                .institution("follow_up")
                .sectorOf("follow_up")
                .any("status", "status")
                .any("kind", "kind")
                .filter("province", Filter.province("territories"))
                .holding("gcm", "objectives")
                .between("adopted_on")
                .sort("code", "adopted_on", "status", "title")
                .by("-proposed_at");
    }
}
