package mesa.command.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import mesa.http.WantedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** The one page of the embedded issuer: a name, a password, in two languages, without a script. */
@Controller
@Conditional(EmbeddedIssuer.class)
class LoginPage {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="{lang}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title} · Mesa</title>
            <link rel="stylesheet" href="/access/access.css">
            </head>
            <body>
            <main class="card">
            <p class="brand"><svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="6"/>\
            <g><circle cx="16" cy="4" r="3"/><circle cx="26.4" cy="10" r="3"/>\
            <circle cx="26.4" cy="22" r="3"/><circle cx="16" cy="28" r="3"/>\
            <circle cx="5.6" cy="22" r="3"/><circle cx="5.6" cy="10" r="3"/></g></svg>Mesa</p>
            <h1>{title}</h1>
            {message}
            <form method="post" action="/access/login">
            <input type="hidden" name="{csrfName}" value="{csrf}">
            <label for="name">{name}</label>
            <input id="name" name="name" autocomplete="username" autocapitalize="none" spellcheck="false"\
             required autofocus>
            <label for="password">{password}</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required>
            <button class="btn">{enter}</button>
            </form>
            <p class="foot"><a href="/access/login?lang={other}" lang="{other}" hreflang="{other}">{otherName}</a>
            <a href="/">{back}</a></p>
            </main>
            </body>
            </html>
            """;

    @GetMapping(value = IssuerGuard.LOGIN, produces = "text/html;charset=UTF-8")
    ResponseEntity<String> login(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable Integer wait) {
        LoginWords words = LoginWords.in(language(request, lang));
        int minutes = wait == null ? 0 : Math.clamp(Math.ceilDiv(wait, 60), 1, 60);
        String said = minutes > 0 ? words.wait(minutes) : failed == null ? "" : words.failed();
        String message =
                said.isEmpty() ? "" : "<p class=\"problem\" role=\"alert\">" + said + "</p>";
        String page =
                PAGE.replace("{lang}", words.lang())
                        .replace("{title}", words.title())
                        .replace("{message}", message)
                        .replace("{name}", words.name())
                        .replace("{password}", words.password())
                        .replace("{enter}", words.enter())
                        .replace("{back}", words.back())
                        .replace("{otherName}", words.otherName())
                        .replace("{other}", words.other())
                        .replace("{csrfName}", csrf.getParameterName())
                        .replace("{csrf}", HtmlUtils.htmlEscape(csrf.getToken()));
        var answer =
                minutes > 0
                        ? ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                                .header(HttpHeaders.RETRY_AFTER, String.valueOf(minutes * 60))
                        : ResponseEntity.ok();
        return answer.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(page);
    }

    @GetMapping(value = "/access/access.css", produces = "text/css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok(new ClassPathResource("mesa/command/access/access.css"));
    }

    private static String language(HttpServletRequest request, @Nullable String asked) {
        return asked != null ? asked : WantedLanguage.of(request).getLanguage();
    }
}
