package mesa.query.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import java.util.List;
import mesa.documents.DocumentSettings;
import mesa.http.CommandAvailability;
import mesa.query.access.RevocationTimes;
import mesa.query.projection.PositionSignal;
import mesa.query.projection.Snapshots;
import mesa.query.time.JournalClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Puts the pages together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class WebConfiguration {
    private static final long BESIDE_FILES = 1_000_000;

    /** The order of the navigation. */
    private static final List<PathWord> SECTIONS =
            List.of(
                    PathWord.DASHBOARD,
                    PathWord.MESAS,
                    PathWord.SESSIONS,
                    PathWord.AGREEMENTS,
                    PathWord.COMMITMENTS,
                    PathWord.INSTITUTIONS,
                    PathWord.CALENDAR,
                    PathWord.AUDIT,
                    PathWord.DATA);

    @Bean
    Sitemap sitemap(List<Sitemap.Pages> pages) {
        return new Sitemap(pages);
    }

    /**
     * Files of forms go to disk on their way to the door for documents, which has the last word on
     * their size: it refuses one that is too large in words, at its field.
     */
    @Bean
    MultipartConfigElement filesOfForms(Environment env) {
        long most = DocumentSettings.from(env::getProperty).maxBytes();
        return new MultipartConfigElement("", -1, 2 * most + BESIDE_FILES, 0);
    }

    @Bean
    Wording wording() {
        return new FeatureWords();
    }

    @Bean
    Renderer renderer(
            Sitemap sitemap,
            Snapshots snapshots,
            JournalClock journalClock,
            Clock clock,
            Wording wording,
            ResourceUrlProvider resources,
            ObjectProvider<CommandAvailability> availability) {
        Site site =
                new Site(
                        SECTIONS.stream().filter(sitemap::has).toList(),
                        sitemap.has(PathWord.SEARCH),
                        address -> hashed(resources, address),
                        wording,
                        clock,
                        availability.getIfAvailable(() -> () -> null));
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(
                        null,
                        ContentType.Html,
                        WebConfiguration.class.getClassLoader(),
                        "mesa.query");
        return new Renderer(engine, sitemap, site, snapshots, journalClock);
    }

    @Bean
    LiveStreams liveStreams(
            Renderer renderer,
            PositionSignal signal,
            LiveSettings settings,
            RevocationTimes revocationTimes,
            Clock clock) {
        return new LiveStreams(renderer, signal, settings, revocationTimes, clock);
    }

    private static String hashed(ResourceUrlProvider resources, String address) {
        String found = resources.getForLookupPath(address);
        if (found == null) {
            throw new IllegalStateException(address + " is not among the assets");
        }
        return found;
    }
}
