package mesa.command.access;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** The frame of the embedded issuer's pages; they stand without mesa-query. */
final class IssuerLayout {
    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

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
            {problem}
            {content}
            </main>
            </body>
            </html>
            """;

    private IssuerLayout() {}

    /**
     * @param problem what went wrong, as text; empty when nothing did
     * @param content HTML
     */
    static String of(String lang, String title, String problem, String content) {
        String alert =
                problem.isEmpty() ? "" : "<p class=\"problem\" role=\"alert\">" + problem + "</p>";
        return PAGE.replace("{lang}", lang)
                .replace("{title}", title)
                .replace("{problem}", alert)
                .replace("{content}", content);
    }
}
