package mesa.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** The command side alone: HTTP door, journal, relay and reactions. */
@SpringBootApplication(
        scanBasePackages = "mesa.command",
        // The journal opens its own database; there is no data source for everybody.
        exclude = DataSourceAutoConfiguration.class)
public class CommandApplication {
    public static void main(String[] args) {
        SpringApplication.run(CommandApplication.class, args);
    }
}
