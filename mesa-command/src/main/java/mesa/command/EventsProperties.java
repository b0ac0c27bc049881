package mesa.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mesa.command.store.EventsSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** The {@link EventsSettings} as Spring reads them, and what holds where nothing is said. */
@ConfigurationProperties("mesa.events")
record EventsProperties(
        String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue Owner owner,
        @DefaultValue("12") int connections,
        @DefaultValue("4096") int queue,
        @DefaultValue("10s") Duration patience,
        @DefaultValue Disk disk) {
    /** See {@link EventsSettings.Owner}. */
    record Owner(@DefaultValue("") String user, @DefaultValue("") String password) {}

    /** See {@link EventsSettings.Disk}. */
    record Disk(@DefaultValue List<Path> folders, @DefaultValue("100MB") DataSize reserve) {}

    EventsSettings settings() {
        return new EventsSettings(
                url,
                user,
                password,
                new EventsSettings.Owner(owner.user(), owner.password()),
                connections,
                queue,
                patience,
                new EventsSettings.Disk(disk.folders(), disk.reserve().toBytes()));
    }
}
