package mesa.command.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import mesa.api.actor.ActorId;
import org.springframework.core.env.Environment;

/**
 * Where users come from.
 *
 * @param origin {@code mesa.origin}: scheme, host and port under which users see the platform
 * @param issuer {@code mesa.access.issuer-uri}: an OIDC issuer that signs our tokens; without it
 *     the embedded one does, under {@code origin}
 * @param home {@code mesa.access.home}: folder of the signing key and the first logins; {@code
 *     access} in {@code mesa.home} unless given
 * @param windows {@code mesa.access.windows}: origins of mesa-query, when it has one of its own
 * @param demo {@code mesa.access.demo-logins}: whether the first start makes a login for every role
 *     instead of one for the administrator
 * @param demoInstitution {@code mesa.access.demo-institution}: for whom the demo delegate speaks,
 *     as stories name it
 */
record AccessSettings(
        String origin,
        String issuer,
        Path home,
        List<String> windows,
        boolean demo,
        ActorId demoInstitution) {

    static AccessSettings of(Environment env) {
        String port = env.getProperty("server.port", "8080");
        String origin = env.getProperty("mesa.origin", "http://localhost:" + port);
        String mesaHome =
                env.getProperty("mesa.home", env.getProperty("user.home", ".") + "/.mesa");
        return new AccessSettings(
                origin,
                env.getProperty("mesa.access.issuer-uri", origin),
                Path.of(env.getProperty("mesa.access.home", mesaHome + "/access")),
                Arrays.stream(env.getProperty("mesa.access.windows", origin).split(","))
                        .map(String::strip)
                        .toList(),
                env.getProperty("mesa.access.demo-logins", Boolean.class, false),
                named(env.getProperty("mesa.access.demo-institution", "mies")));
    }

    // Stories write @mies, which is the UUID of that name.
    private static ActorId named(String name) {
        return new ActorId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
