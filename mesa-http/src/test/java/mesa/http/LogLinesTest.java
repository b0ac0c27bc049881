package mesa.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.core.env.StandardEnvironment;

class LogLinesTest {
    private static final String FORGED =
            "2026-11-30T12:00:00.000Z  INFO --- [main] a.B : all is well";

    @Test
    void a_message_is_one_line_whatever_text_it_holds() {
        String line = logged("refused: x\n" + FORGED + "\r\n\u001b[31m\u2028y", null);
        assertThat(line.strip().lines()).hasSize(1);
        assertThat(line)
                .endsWith("refused: x | " + FORGED + " | [31m | y" + System.lineSeparator());
    }

    @Test
    void what_an_exception_says_does_not_look_like_a_line() {
        String lines = logged("failed", new IllegalStateException("x\n" + FORGED));
        assertThat(lines).contains("java.lang.IllegalStateException: x", "| " + FORGED, "\tat ");
        assertThat(lines.lines().skip(1)).noneMatch(line -> line.startsWith("20"));
    }

    @Test
    void it_is_a_default_that_a_setting_replaces() {
        var environment = new StandardEnvironment();
        environment.getSystemProperties().put(LogLines.PROPERTY, "%m%n");
        try {
            new LogLines().postProcessEnvironment(environment, new SpringApplication());
            assertThat(environment.getProperty(LogLines.PROPERTY)).isEqualTo("%m%n");
        } finally {
            environment.getSystemProperties().remove(LogLines.PROPERTY);
        }
        assertThat(environment.getProperty(LogLines.PROPERTY)).isEqualTo(LogLines.PATTERN);
    }

    private static String logged(String message, @Nullable Throwable thrown) {
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("wEx", ExtendedWhitespaceThrowableProxyConverter::new);
        layout.setPattern(LogLines.PATTERN);
        layout.start();
        return layout.doLayout(
                new LoggingEvent("x", context.getLogger("a"), Level.INFO, message, thrown, null));
    }
}
