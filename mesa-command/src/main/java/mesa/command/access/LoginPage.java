package mesa.command.access;

import jakarta.servlet.http.HttpServletRequest;
import mesa.http.WantedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** The embedded issuer asks for a name and a password, in two languages, without a script. */
@Controller
@Conditional(EmbeddedIssuer.class)
class LoginPage {
    static final String STYLE = "/access/access.css";

    private static final String FORM =
            """
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
            <a href="/access/password?lang={lang}">{change}</a>
            <a href="/">{back}</a></p>
            """;

    @GetMapping(value = IssuerSecurity.LOGIN, produces = "text/html;charset=UTF-8")
    ResponseEntity<String> login(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable Integer wait) {
        LoginWords words = LoginWords.in(language(request, lang));
        int minutes = wait == null ? 0 : Math.clamp(Math.ceilDiv(wait, 60), 1, 60);
        String said = expired == null ? "" : words.expired();
        if (failed != null) {
            said = words.failed();
        }
        if (minutes > 0) {
            said = words.wait(minutes);
        }
        String form =
                FORM.replace("{name}", words.name())
                        .replace("{password}", words.password())
                        .replace("{enter}", words.enter())
                        .replace("{change}", words.change())
                        .replace("{back}", words.back())
                        .replace("{otherName}", words.otherName())
                        .replace("{other}", words.other())
                        .replace("{lang}", words.lang())
                        .replace("{csrfName}", csrf.getParameterName())
                        .replace("{csrf}", HtmlUtils.htmlEscape(csrf.getToken()));
        var answer =
                minutes > 0
                        ? ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                                .header(HttpHeaders.RETRY_AFTER, String.valueOf(minutes * 60))
                        : ResponseEntity.ok();
        return answer.contentType(IssuerLayout.HTML)
                .cacheControl(CacheControl.noStore())
                .body(IssuerLayout.of(words.lang(), words.title(), said, form));
    }

    @GetMapping(value = STYLE, produces = "text/css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok(new ClassPathResource("mesa/command/access/access.css"));
    }

    static String language(HttpServletRequest request, @Nullable String asked) {
        return asked != null ? asked : WantedLanguage.of(request).getLanguage();
    }
}
