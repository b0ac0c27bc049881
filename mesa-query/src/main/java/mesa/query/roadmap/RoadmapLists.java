package mesa.query.roadmap;

import mesa.query.http.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses of roadmaps and milestones. */
@Configuration(proxyBeanMethods = false)
class RoadmapLists {
    @Bean
    Listing<RoadmapRow> roadmapList() {
        return Listing.of("roadmaps", RoadmapRow.class)
                .everybody()
                .text("title")
                .mesa("mesa")
                .any("status", "status")
                .sort("status")
                .by("title");
    }

    @Bean
    Listing<MilestoneRow> milestoneList() {
        return Listing.of("milestones", MilestoneRow.class)
                .everybody()
                .text("title")
                .any("roadmap", "roadmap")
                .institution("responsible")
                .any("status", "status")
                .any("late", "late")
                .between("due")
                .sort("original_due", "status")
                .by("due");
    }
}
