package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import mesa.api.wire.Vocabulary;
import mesa.query.http.Listings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Methods, paths, queries, headers and bodies from a printed seed, at the addresses of both sides:
 * whatever the bytes, nothing breaks, and what is refused is refused in words and stores nothing.
 */
final class FuzzedHttpIT {
    private static final int REQUESTS = Integer.getInteger("mesa.requests", 3_000);
    private static final List<String> VALUES =
            List.of(
                    "%00",
                    "a%00b",
                    "%ff%fe",
                    "%ed%a0%80",
                    "%c0%80",
                    "%EF%BF%BF",
                    "%e2%80%ae",
                    "%",
                    "%zz",
                    "",
                    "+",
                    "%2B999999999-12-31",
                    "-999999999-01-01",
                    "9999-12-31",
                    "0001-01-01",
                    "2025-02-30",
                    "2025-01-01",
                    "-1",
                    "999999999999999999",
                    "99999999999999999999",
                    "%2B999999999-12-31T23:59:59Z",
                    "-999999999-01-01T00:00:00Z",
                    "1e400",
                    "NaN",
                    "'",
                    "%25_%5C",
                    "true",
                    "NATIONAL",
                    "eyJwb3NpdGlvbiI6MCwic29ydCI6ImNvZGUiLCJ2YWx1ZSI6Ilx1MDAwMCIsImtleSI6IlwwIn0",
                    "00000000-0000-0000-0000-000000000001",
                    "a".repeat(3_000));
    private static final List<String> NAMES =
            List.of(
                    "q",
                    "asOf",
                    "from",
                    "to",
                    "sort",
                    "limit",
                    "cursor",
                    "minPosition",
                    "mesa",
                    "status",
                    "dryRun",
                    "occurredAt",
                    "legalBasis",
                    "lastEventId",
                    "timeout",
                    "type",
                    "gcm",
                    "codigo",
                    "mes",
                    "anio",
                    "%00",
                    "__proto__",
                    "to",
                    "id",
                    "kind");
    private static final List<String> SEGMENTS =
            List.of(
                    "tablero",
                    "mesas",
                    "sesiones",
                    "acuerdos",
                    "compromisos",
                    "instituciones",
                    "calendario",
                    "auditoria",
                    "datos",
                    "buscar",
                    "historia",
                    "excepciones",
                    "carriles",
                    "calidad",
                    "cambios",
                    "sistema",
                    "problemas",
                    "suscripciones",
                    "verificacion",
                    "actas",
                    "hojas-de-ruta",
                    "cargar",
                    "usuarios",
                    "api",
                    "no-hay",
                    "%00",
                    "..%2f",
                    "%ff");
    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "GET",
                    "HEAD",
                    "POST",
                    "PUT",
                    "PATCH",
                    "DELETE",
                    "OPTIONS",
                    "TRACE",
                    "PROPFIND",
                    "get",
                    "G\u0000T",
                    "");
    private static final List<String> TOKENS =
            List.of(
                    "",
                    "Bearer ey.ey.ey",
                    "Basic Og==",
                    "Bearer \u0001",
                    "Bearer " + "a".repeat(9_000));
    private static final List<byte[]> BYTES =
            List.of(
                    new byte[] {0},
                    new byte[] {(byte) 0xff},
                    new byte[] {(byte) 0xc0, (byte) 0x80},
                    new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                    "\\ud800".getBytes(),
                    "\\u0000".getBytes(),
                    "\"".getBytes(),
                    "{".getBytes(),
                    "[".repeat(99).getBytes(),
                    "1e999".getBytes(),
                    "\u202e".getBytes(StandardCharsets.UTF_8),
                    "null".getBytes(),
                    "\n".getBytes(),
                    "\uFEFF".getBytes(StandardCharsets.UTF_8));

    @TempDir private static Path home;
    private static ToldMesa mesa;
    private static RawHttp http;
    private final long seed = Long.getLong("mesa.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @BeforeAll
    static void start() throws Exception {
        mesa =
                ToldMesa.start(
                        home,
                        -1,
                        List.of("--mesa.limits.per-second=100000", "--mesa.limits.burst=100000"));
        mesa.tell(
                "settle=true",
                PastAgreements.lines().lines().limit(60).reduce("", (a, b) -> a + b + "\n"));
        mesa.caughtUp();
        http = new RawHttp(Integer.parseInt(mesa.origin().replaceAll(".*:", "")));
    }

    @AfterAll
    static void stop() throws Exception {
        mesa.close();
    }

    private record Request(String line, byte[] bytes, boolean whole) {}

    @Test
    void nothing_breaks_and_nothing_refused_is_stored() throws Exception {
        System.out.println("mesa.seed=" + seed);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Request request =
                    switch (random.nextInt(6)) {
                        case 0 -> page();
                        case 1 -> list();
                        case 2, 3 -> command();
                        case 4 -> service();
                        default -> garbage();
                    };
            long before = mesa.head();
            RawHttp.Answer answer = http.send(request.bytes());
            String why = wrong(request, answer, before);
            if (!why.isEmpty()) {
                wrong.add(
                        why
                                + " "
                                + i
                                + ": "
                                + request.line()
                                + "\n   "
                                + answer.head()
                                + "\n   "
                                + answer.body()
                                        .substring(0, Math.min(400, answer.body().length())));
            }
        }
        assertThat(wrong).as("mesa.seed=" + seed).isEmpty();
    }

    private static String wrong(Request request, RawHttp.Answer answer, long before) {
        // 505 is the web server's word for a version of HTTP that is none.
        if (answer.status() >= 500 && answer.status() != 503 && answer.status() != 505) {
            return "broke";
        }
        if ((answer.status() >= 300 || answer.status() == 0) && mesa.head() != before) {
            return "stored";
        }
        if (!request.whole() || answer.status() < 400) {
            return request.whole() && answer.status() == 0 ? "silent" : "";
        }
        return answer.is(isPage(request.line()) ? "text/html" : "application/problem+json")
                ? ""
                : "in other words";
    }

    private static boolean isPage(String line) {
        return line.matches("GET /(es|en)[/?].*");
    }

    private Request page() {
        return get("/es/" + pick(SEGMENTS) + (once(4) ? "/" + pick(VALUES) : "") + query());
    }

    private Request list() {
        List<String> lists = List.copyOf(mesa.part(Listings.class).names());
        String path =
                once(6)
                        ? pick(
                                List.of(
                                        "/feed/agreements",
                                        "/api/v1/system/read-models",
                                        "/schemas",
                                        "/problems/" + pick(VALUES),
                                        "/api/v1/documents/" + pick(VALUES)))
                        : "/api/v1/"
                                + pick(lists)
                                + pick(
                                        List.of(
                                                "",
                                                ".csv",
                                                ".json",
                                                "/" + pick(VALUES),
                                                "/" + new UUID(0, 1) + "/history"));
        return get(path + query());
    }

    private Request command() {
        String name = pick(List.copyOf(Vocabulary.commands().keySet()));
        String feature = Vocabulary.featureOf(name);
        String path =
                "/api/v1/"
                        + Vocabulary.plural(feature)
                        + "/"
                        + (once(9) ? pick(VALUES) : UUID.randomUUID())
                        + "/"
                        + name.substring(feature.length() + 1);
        String body = "{\"reason\":\"a\",\"name\":\"b\",\"on\":\"2025-01-01\"}";
        return post(path + (once(3) ? query() : ""), fuzzed(body), "application/json");
    }

    private Request service() {
        String batch = "{\"command\":\"mesa.propose\",\"id\":\"x\",\"body\":{\"name\":\"a\"}}\n";
        return switch (random.nextInt(6)) {
            case 0 ->
                    post(
                            "/api/v1/webhooks",
                            fuzzed("{\"url\":\"https://x.example\"}"),
                            "application/json");
            case 1 ->
                    post(
                            "/api/v1/webhooks/" + pick(VALUES) + "/replay",
                            fuzzed("{\"from\":0}"),
                            "application/json");
            case 2 -> post("/api/v1/logins:find", fuzzed("{\"name\":\"a\"}"), "application/json");
            case 3 ->
                    post(
                            "/api/v1/acknowledgements:list",
                            fuzzed("{\"code\":\"a\"}"),
                            "application/json");
            case 4 ->
                    post(
                            "/api/v1/commands:batch?command=actor.register",
                            fuzzed("name,sector\na,b\n"),
                            "text/csv");
            default -> post("/api/v1/commands:batch", fuzzed(batch), "application/x-ndjson");
        };
    }

    private Request garbage() {
        String path =
                once(2)
                        ? "/es/tablero"
                        : "/api/v1/" + pick(List.of("mesas", "relay:check", "", "mesas/%2e%2e"));
        String line =
                pick(METHODS)
                        + " "
                        + path
                        + query()
                        + pick(List.of(" HTTP/1.1", " HTTP/9.9", "", " HTTP/1.0"));
        String head =
                "\r\nHost: "
                        + pick(List.of("localhost", "", "a b", "\u0000"))
                        + "\r\nAuthorization: "
                        + pick(TOKENS)
                        + "\r\nAccept-Language: "
                        + pick(List.of("es", "\u0001", "a".repeat(500), "*;q=9"))
                        + "\r\nContent-Length: "
                        + pick(List.of("0", "9", "-1", "99999999999999999999"))
                        + (once(3) ? "\r\nTransfer-Encoding: chunked" : "")
                        + (once(3) ? "\r\nIf-None-Match: \u00ff\"" : "")
                        + (once(3) ? "\r\nCookie: JSESSIONID=\u0001; a=\"" : "")
                        + "\r\nConnection: close\r\n\r\n";
        return new Request(
                line, (line + head + "ff\r\n{").getBytes(StandardCharsets.ISO_8859_1), false);
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(pick(NAMES))
                    .append('=')
                    .append(pick(VALUES));
        }
        return query.toString();
    }

    private Request get(String path) {
        String line = "GET " + path;
        String auth = once(2) ? "" : "Authorization: Bearer " + mesa.token("auditor") + "\r\n";
        return new Request(
                line,
                (line
                                + " HTTP/1.1\r\nHost: localhost\r\n"
                                + auth
                                + (isPage(line) ? "Accept: text/html\r\n" : "")
                                + "Connection: close\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1),
                readable(path));
    }

    private Request post(String path, byte[] body, String type) {
        String line = "POST " + path;
        String head =
                line
                        + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + mesa.token(pick(List.of("admin", "secretariat", "chair", "delegate")))
                        + "\r\nContent-Type: "
                        + (once(9) ? type + ";charset=" + pick(VALUES) : type)
                        + (once(9) ? "\r\nIdempotency-Key: " + pick(VALUES) : "")
                        + "\r\nIf-Match: "
                        + (once(9) ? pick(VALUES) : "*")
                        + "\r\nConnection: close\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return new Request(line, all.toByteArray(), readable(path));
    }

    /** What the web server itself understands; it answers the rest before any of us. */
    private static boolean readable(String path) {
        return path.length() < 4_000 && !path.matches(".*%(?![0-9a-fA-F]{2}).*|.*%(00|2f).*");
    }

    private byte[] fuzzed(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = random.nextInt(bytes.length + 1);
        out.write(bytes, 0, at);
        out.writeBytes(pick(BYTES));
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
