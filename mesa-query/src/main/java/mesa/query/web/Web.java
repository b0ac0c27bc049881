package mesa.query.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.util.List;
import mesa.query.access.Cutoffs;
import mesa.query.intake.PositionSignal;
import mesa.query.intake.Views;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Puts the pages together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class Web {
    /** The order of the navigation. */
    private static final List<Segment> SECTIONS =
            List.of(
                    Segment.DASHBOARD,
                    Segment.MESAS,
                    Segment.SESSIONS,
                    Segment.AGREEMENTS,
                    Segment.COMMITMENTS,
                    Segment.INSTITUTIONS,
                    Segment.CALENDAR,
                    Segment.AUDIT,
                    Segment.DATA);

    @Bean
    Sitemap sitemap(List<Sitemap.Pages> pages) {
        return new Sitemap(pages);
    }

    @Bean
    Wording wording() {
        return new FeatureWords();
    }

    @Bean
    Renderer renderer(
            Sitemap sitemap,
            Views views,
            JournalMoments moments,
            Wording wording,
            ResourceUrlProvider resources) {
        Site site =
                new Site(
                        SECTIONS.stream().filter(sitemap::has).toList(),
                        sitemap.has(Segment.SEARCH),
                        address -> hashed(resources, address),
                        wording,
                        Clock.systemUTC());
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(
                        null, ContentType.Html, Web.class.getClassLoader(), "mesa.query");
        return new Renderer(engine, sitemap, site, views, moments);
    }

    @Bean
    LiveStreams liveStreams(
            Renderer renderer, PositionSignal signal, LiveSettings settings, Cutoffs cutoffs) {
        return new LiveStreams(renderer, signal, settings, cutoffs);
    }

    private static String hashed(ResourceUrlProvider resources, String address) {
        String found = resources.getForLookupPath(address);
        if (found == null) {
            throw new IllegalStateException(address + " is not among the assets");
        }
        return found;
    }
}
