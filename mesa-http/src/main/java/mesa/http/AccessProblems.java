package mesa.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import mesa.api.wire.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * 401, 403, 429 and 503 as RFC 9457 problems in the reader's language. They say no more than they
 * must.
 */
public final class AccessProblems {
    private static final Logger LOG = LoggerFactory.getLogger(AccessProblems.class);

    private AccessProblems() {}

    public static void unauthorized(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        // The reason may quote the token; its class says enough for a log.
        LOG.info(
                "401 {} {}: {}",
                request.getMethod(),
                path(request),
                why.getClass().getSimpleName());
        response.setHeader("WWW-Authenticate", "Bearer realm=\"mesa\"");
        write(
                request,
                response,
                401,
                "unauthorized",
                "Hace falta iniciar sesión",
                "Envíe un token de acceso vigente, emitido para esta plataforma.",
                "You need to sign in",
                "Send an access token that is in force and was issued for this platform.");
    }

    public static void forbidden(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        LOG.warn("403 {} {} for {}", request.getMethod(), path(request), CallerOf.current().user());
        write(
                request,
                response,
                403,
                "forbidden",
                "No le está permitido",
                "Sus roles o su institución no permiten esta acción.",
                "You may not do this",
                "Your roles or your institution do not permit this action.");
    }

    static void tooMany(HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        LOG.warn("429 {} {} for {}", request.getMethod(), path(request), CallerOf.current().user());
        response.setHeader("Retry-After", Long.toString(seconds));
        write(
                request,
                response,
                429,
                "too-many-requests",
                "Demasiadas solicitudes",
                "Espere %d s antes de volver a intentarlo; el límite es por cliente."
                        .formatted(seconds),
                "Too many requests",
                "Wait %d s before trying again; the limit is per client.".formatted(seconds));
    }

    /** Nobody knows who lost a right meanwhile; it says what the public reads without a token. */
    public static void rightsInDoubt(
            HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        LOG.warn("503 {} {} for {}", request.getMethod(), path(request), CallerOf.current().user());
        response.setHeader("Retry-After", Long.toString(seconds));
        response.setHeader("Cache-Control", "no-store");
        write(
                request,
                response,
                503,
                "rights-in-doubt",
                "No se sabe quién perdió un permiso",
                "El registro de usuarios está atrasado. Vuelva a intentarlo, o lea sin iniciar sesión lo que es público.",
                "Nobody knows who lost a right",
                "The register of users is behind. Try again, or read what is public without signing in.");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().replaceAll("[\\p{Cntrl}]", "?");
    }

    private static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String name,
            String tituloEs,
            String detalleEs,
            String titleEn,
            String detailEn)
            throws IOException {
        // Without the header a servlet answers the server's own language, which is nobody's wish.
        boolean english =
                request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en");
        var problem = Json.MAPPER.createObjectNode();
        problem.put("type", "/problems/" + name);
        problem.put("title", english ? titleEn : tituloEs);
        problem.put("status", status);
        problem.put("detail", english ? detailEn : detalleEs);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", english ? "en" : "es");
        response.getOutputStream().write(problem.toString().getBytes(StandardCharsets.UTF_8));
    }
}
