package mesa.command.http;

import mesa.command.store.Doubt;
import mesa.command.store.Journal;
import mesa.documents.DocumentSettings;
import mesa.documents.Documents;
import mesa.http.CommandAvailability;
import mesa.http.Limits;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.http.RateLimiter;
import mesa.http.WantedLanguage;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** The HTTP door as Spring beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpSettings.class)
public class HttpConfiguration {
    /**
     * A body that is refused is still read to its end, in constant memory: otherwise the sender's
     * connection breaks before it has read why.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedBodiesAreSwallowed(
            HttpSettings settings) {
        int most = (int) Math.min(settings.maxBatch().toBytes(), Integer.MAX_VALUE);
        return tomcat ->
                tomcat.addConnectorCustomizers(
                        connector -> connector.setProperty("maxSwallowSize", String.valueOf(most)));
    }

    /** What was uploaded; asked by every command that names a document. */
    @Bean
    Documents documentsTaken(Environment env) {
        return new Documents(DocumentSettings.from(env::getProperty));
    }

    /** For whoever shows beforehand what a command would be told. */
    @Bean
    CommandAvailability commandAvailability(Journal journal) {
        return () -> {
            Doubt doubt = journal.doubt();
            return doubt == null ? null : ResponseWriter.problem(doubt);
        };
    }

    /** What each user may send; a batch takes from it for every line. */
    @Bean
    RateLimiter paceOfUsers(Environment env) {
        return Limits.of(env).ofOneClient();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrorsAreProblems() {
        return tomcat ->
                tomcat.addContextCustomizers(context ->
                        ((StandardHost) context.getParent())
                                .setErrorReportValveClass(ProblemErrorValve.class.getName()));
    }

    /** Addresses the firewall finds suspicious get a problem like every other wrong address. */
    @Bean
    RequestRejectedHandler suspiciousAddresses() {
        return (request, response, _) ->
                Problem.of(ProblemType.BAD_ADDRESS)
                        .build()
                        .write(response, WantedLanguage.of(request));
    }
}
