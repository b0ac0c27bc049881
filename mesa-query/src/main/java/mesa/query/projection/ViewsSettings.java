package mesa.query.projection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database of the read models.
 *
 * @param url JDBC address
 * @param readers connections for answering, at most
 */
@ConfigurationProperties("mesa.views")
public record ViewsSettings(
        String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("12") int readers) {
    public ViewsSettings {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("mesa.views.url starts with jdbc:postgresql:");
        }
        if (readers < 1) {
            throw new IllegalArgumentException("mesa.views.readers starts at 1");
        }
    }
}
