package mesa.command.http;

import mesa.http.Limits;
import mesa.http.Pace;
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

    /** What each user may send; a batch takes from it for every line. */
    @Bean
    Pace paceOfUsers(Environment env) {
        return Limits.of(env).ofOneClient();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrorsAreProblems() {
        return tomcat ->
                tomcat.addContextCustomizers(context ->
                        ((StandardHost) context.getParent())
                                .setErrorReportValveClass(ErrorsAsProblems.class.getName()));
    }

    /** Addresses the firewall finds suspicious get a problem like every other wrong address. */
    @Bean
    RequestRejectedHandler suspiciousAddresses() {
        return (request, response, _) ->
                Replies.write(
                        response,
                        Language.of(request.getHeader("Accept-Language")),
                        Problem.of(400, "bad-address").build());
    }
}
