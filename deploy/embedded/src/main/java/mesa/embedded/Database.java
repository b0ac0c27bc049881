package mesa.embedded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A database, who made it, and the login of those who work in it.
 *
 * @param url JDBC address without credentials
 * @param owner makes and alters tables
 * @param user named like the database; may do there what the owner grants, and nothing elsewhere
 */
public record Database(String url, DatabaseLogin owner, DatabaseLogin user) {
    /** The address with the owner's credentials. */
    public String ownerUrl() {
        return with(owner);
    }

    /** The address with the user's credentials. */
    public String userUrl() {
        return with(user);
    }

    /**
     * The settings that lead one side there: its name is {@code mesa.events} or {@code mesa.views}.
     */
    public Map<String, String> settings(String side) {
        var settings = new LinkedHashMap<String, String>();
        settings.put(side + ".url", url);
        settings.put(side + ".user", user.user());
        settings.put(side + ".password", user.password());
        if (!owner.equals(user)) {
            settings.put(side + ".owner.user", owner.user());
            settings.put(side + ".owner.password", owner.password());
        }
        return settings;
    }

    /** The same as arguments of a program. */
    public Stream<String> arguments(String side) {
        return settings(side).entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
    }

    private String with(DatabaseLogin databaseLogin) {
        return "%s?user=%s&password=%s"
                .formatted(url, databaseLogin.user(), databaseLogin.password());
    }
}
