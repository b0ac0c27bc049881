package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import mesa.api.wire.Json;
import mesa.cli.MesaCli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A backup of PostgreSQL is put back beside a broker that has gone on. */
@Timeout(300)
final class RestoredFolderIT {
    private static final String CLOSED_ES = "No se acepta nada: faltan hechos.";
    private static final String CLOSED_EN = "Nothing is accepted: events are missing.";

    @TempDir Path home;
    @TempDir Path backup;
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void everybody_is_told_that_nothing_is_accepted_until_the_operator_takes_the_tail_back()
            throws Exception {
        UUID lost = UUID.randomUUID();
        long head;
        long end;
        try (ToldMesa mesa = ToldMesa.start(home)) {
            register(mesa, UUID.randomUUID(), "Ministerio Conservado");
            head = mesa.caughtUp();
        }
        copy(home.resolve("postgresql"), backup.resolve("postgresql"));
        try (ToldMesa mesa = ToldMesa.start(home)) {
            register(mesa, UUID.randomUUID(), "Universidad Perdida");
            register(mesa, lost, "Asociación Perdida");
            end = mesa.caughtUp();
            assertThat(mesa.read("/es/instituciones", "secretariat")).doesNotContain(CLOSED_ES);
        }
        Files.move(home.resolve("postgresql"), backup.resolve("newer"));
        Files.move(backup.resolve("postgresql"), home.resolve("postgresql"));

        try (ToldMesa mesa = ToldMesa.start(home)) {
            HttpResponse<String> refused = sent(mesa, UUID.randomUUID(), "Instituto Nuevo");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body())
                    .contains("/problems/journal-behind")
                    .contains("posiciones %d a %d".formatted(head + 1, end));

            HttpResponse<String> health = get(mesa, "/actuator/health/details", "admin");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body())
                    .contains("lacks the events at positions %d to %d".formatted(head + 1, end));

            for (String page : List.of("/es/mesas", "/es/instituciones", "/es/compromisos")) {
                assertThat(mesa.read(page, "secretariat"))
                        .as(page)
                        .contains(CLOSED_ES, "se puede seguir leyendo")
                        .doesNotContain("relay recover");
            }
            assertThat(mesa.read("/en/institutions", "secretariat")).contains(CLOSED_EN);
            assertThat(mesa.read("/es/sistema", "admin"))
                    .contains(CLOSED_ES, "deploy/mesa relay recover");

            recover(mesa, head + 1, end);

            assertThat(register(mesa, UUID.randomUUID(), "Instituto Nuevo")).isEqualTo(end + 1);
            mesa.caughtUp();
            for (String list : List.of("/es/instituciones", "/en/institutions", "/api/v1/actors")) {
                assertThat(mesa.read(list, "secretariat"))
                        .as(list)
                        .contains("Ministerio Conservado", "Universidad Perdida")
                        .contains("Asociación Perdida", "Instituto Nuevo")
                        .doesNotContain(CLOSED_ES, CLOSED_EN);
            }
            assertThat(mesa.read("/es/instituciones/" + lost, "secretariat"))
                    .contains("Asociación Perdida");
            assertThat(get(mesa, "/actuator/health/details", "admin").body())
                    .doesNotContain("lacks the events");
        }
    }

    /** As the operator types it. */
    private static void recover(ToldMesa mesa, long first, long last) {
        var out = new StringWriter();
        CommandLine line = MesaCli.line();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));
        int code =
                line.execute(
                        "relay", "recover", "--url", mesa.origin(), "--token", mesa.token("admin"));
        assertThat(code).as(out.toString()).isZero();
        assertThat(out.toString()).contains(Long.toString(first), Long.toString(last));
    }

    private long register(ToldMesa mesa, UUID actor, String name) throws Exception {
        HttpResponse<String> answer = sent(mesa, actor, name);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body()).path("position").asLong();
    }

    private HttpResponse<String> sent(ToldMesa mesa, UUID actor, String name) throws Exception {
        return client.send(
                HttpRequest.newBuilder(
                                URI.create(mesa.origin() + "/api/v1/actors/" + actor + "/register"))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "es")
                        .header("Authorization", "Bearer " + mesa.token("secretariat"))
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"name\":\"%s\",\"sector\":\"ACADEMIA\"}"
                                                .formatted(name)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(ToldMesa mesa, String path, String role) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(mesa.origin() + path))
                        .header("Authorization", "Bearer " + mesa.token(role))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
