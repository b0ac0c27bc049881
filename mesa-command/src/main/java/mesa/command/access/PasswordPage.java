package mesa.command.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import mesa.api.user.UserId;
import mesa.command.dispatch.CommandOutcome;
import mesa.command.store.JournalBusy;
import mesa.command.store.JournalUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/**
 * Where people change their own password: whoever knows the present one, signed in or not. Wrong
 * ones count as they do at the login.
 */
@Controller
@Conditional(EmbeddedIssuer.class)
class PasswordPage {
    private static final String ADDRESS = "/access/password";
    private static final int SHORTEST = 12;

    /** Of UTF-8: bcrypt looks at no more. */
    private static final int MOST_BYTES = 72;

    private static final String FORM =
            """
            <form method="post" action="/access/password">
            <input type="hidden" name="{csrfName}" value="{csrf}">
            <input type="hidden" name="lang" value="{lang}">
            <label for="name">{name}</label>
            <input id="name" name="name" autocomplete="username" autocapitalize="none" spellcheck="false"\
             required autofocus>
            <label for="current">{current}</label>
            <input id="current" name="current" type="password" autocomplete="current-password" required>
            <label for="fresh">{fresh}</label>
            <input id="fresh" name="fresh" type="password" autocomplete="new-password" minlength="12"\
             maxlength="72" required aria-describedby="rule">
            <p id="rule">{rule}</p>
            <label for="again">{again}</label>
            <input id="again" name="again" type="password" autocomplete="new-password" minlength="12"\
             maxlength="72" required>
            <p>{ends}</p>
            <button class="btn">{change}</button>
            </form>
            <p class="foot"><a href="/access/password?lang={other}" lang="{other}" hreflang="{other}">{otherName}</a>
            <a href="/access/login?lang={lang}">{enter}</a></p>
            """;
    private static final String DONE =
            """
            <p role="status">{done}</p>
            <p class="foot"><a href="/">{enter}</a></p>
            """;

    private final LoginCheck check;
    private final Logins logins;

    PasswordPage(LoginCheck check, Logins logins) {
        this.check = check;
        this.logins = logins;
    }

    @GetMapping(value = ADDRESS, produces = "text/html;charset=UTF-8")
    ResponseEntity<String> form(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String changed,
            @RequestParam(required = false) @Nullable String expired) {
        PasswordWords words = PasswordWords.in(LoginPage.language(request, lang));
        if (changed == null) {
            return page(HttpStatus.OK, words, csrf, expired == null ? "" : words.expired());
        }
        String done = DONE.replace("{done}", words.done()).replace("{enter}", words.enter());
        return ResponseEntity.ok()
                .contentType(IssuerLayout.HTML)
                .cacheControl(CacheControl.noStore())
                .body(IssuerLayout.of(words.lang(), words.title(), "", done));
    }

    @PostMapping(value = ADDRESS, produces = "text/html;charset=UTF-8")
    ResponseEntity<String> change(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam(defaultValue = "es") String lang,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again) {
        PasswordWords words = PasswordWords.in(lang);
        String unfit = unfit(words, current, fresh, again);
        if (!unfit.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, words, csrf, unfit);
        }
        try {
            var proven = check.prove(name, current, request.getRemoteAddr());
            UserId user = new UserId(UUID.fromString(proven.user()));
            CommandOutcome commandOutcome = logins.change(user, fresh, words.reason()).outcome();
            if (!(commandOutcome instanceof CommandOutcome.Accepted)) {
                return page(HttpStatus.SERVICE_UNAVAILABLE, words, csrf, words.busy());
            }
        } catch (BadCredentialsException wrong) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, words, csrf, words.wrong());
        } catch (TooManyAttempts many) {
            int minutes = Math.clamp(Math.ceilDiv(many.seconds(), 60), 1, 60);
            return page(HttpStatus.TOO_MANY_REQUESTS, words, csrf, words.wait(minutes));
        } catch (JournalBusy | JournalUnavailable later) {
            return page(HttpStatus.SERVICE_UNAVAILABLE, words, csrf, words.busy());
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(ADDRESS + "?changed&lang=" + words.lang()))
                .build();
    }

    private static String unfit(PasswordWords words, String current, String fresh, String again) {
        if (fresh.codePointCount(0, fresh.length()) < SHORTEST
                || fresh.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return words.rule();
        }
        if (fresh.equals(current)) {
            return words.same();
        }
        return fresh.equals(again) ? "" : words.different();
    }

    private static ResponseEntity<String> page(
            HttpStatus status, PasswordWords words, CsrfToken csrf, String problem) {
        String form =
                FORM.replace("{name}", words.name())
                        .replace("{current}", words.current())
                        .replace("{fresh}", words.fresh())
                        .replace("{rule}", words.rule())
                        .replace("{again}", words.again())
                        .replace("{ends}", words.ends())
                        .replace("{change}", words.change())
                        .replace("{enter}", words.enter())
                        .replace("{otherName}", words.otherName())
                        .replace("{other}", words.other())
                        .replace("{lang}", words.lang())
                        .replace("{csrfName}", csrf.getParameterName())
                        .replace("{csrf}", HtmlUtils.htmlEscape(csrf.getToken()));
        var answer = ResponseEntity.status(status);
        if (status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, "60");
        }
        return answer.contentType(IssuerLayout.HTML)
                .cacheControl(CacheControl.noStore())
                .body(IssuerLayout.of(words.lang(), words.title(), problem, form));
    }
}
