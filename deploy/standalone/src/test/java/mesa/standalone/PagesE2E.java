package mesa.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mesa.command.access.FirstLogins;
import mesa.query.web.Language;
import mesa.query.web.PathWord;
import mesa.query.web.Sitemap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as people meet them: in a browser, in both languages, with and without scripts. */
class PagesE2E {
    private static final LocatorAssertions.HasCountOptions SOON =
            new LocatorAssertions.HasCountOptions().setTimeout(30_000);

    @TempDir static Path home;
    private static Standalone mesa;
    private static String origin;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        mesa = FreshStandalone.start(home);
        origin = "http://localhost:" + mesa.embeddedServers().port();
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stop() throws Exception {
        playwright.close();
        mesa.close();
    }

    @Test
    void no_page_keeps_anybody_out_in_either_language() {
        try (BrowserContext reader = context(true)) {
            Page page = reader.newPage();
            for (Language language : Language.values()) {
                for (String address : addresses(language)) {
                    page.navigate(origin + address);
                    accessible(page, address);
                }
            }
        }
    }

    /** Every section that has a page of its own, a page below one, and one there is not. */
    private static List<String> addresses(Language language) {
        Sitemap sitemap = mesa.platform().getBean(Sitemap.class);
        List<String> addresses = new ArrayList<>();
        for (PathWord section : PathWord.values()) {
            if (sitemap.has(section)) {
                addresses.add("/%s/%s".formatted(language.tag(), section.in(language)));
            }
        }
        addresses.add(
                "/%s/%s/%s"
                        .formatted(
                                language.tag(),
                                PathWord.AUDIT.in(language),
                                PathWord.EXCEPTIONS.in(language)));
        addresses.add("/" + language.tag() + "/nada");
        return addresses;
    }

    @Test
    void the_interface_for_programs_is_read_by_everybody_and_on_a_phone() {
        try (BrowserContext reader = context(true)) {
            Page page = reader.newPage();
            page.setViewportSize(360, 740);
            for (String address :
                    List.of(
                            "/es/api",
                            "/es/api/agreement.adopt",
                            "/en/api/readFeed",
                            "/es/api/pushEvent",
                            "/en/api/commitments.list")) {
                page.navigate(origin + address);
                accessible(page, address);
                Object overflow =
                        page.evaluate(
                                "document.documentElement.scrollWidth"
                                        + " - document.documentElement.clientWidth");
                assertThat(overflow).as(address).isEqualTo(0);
            }
        }
    }

    @Test
    void a_page_changes_by_itself_when_a_command_is_accepted() {
        try (BrowserContext reader = context(true);
                BrowserContext chair = context(true)) {
            Page watched = reader.newPage();
            watched.navigate(origin + "/es/mesas");
            assertThat(watched.getByText("Mesa de prueba en vivo")).hasCount(0);

            Page form = signedIn(chair, "chair", "/es/acciones/mesa.constitute");
            accessible(form, "the form");
            fill(form, "Mesa de prueba en vivo", "VIVO");
            form.getByRole(AriaRole.BUTTON, named("Simular")).click();
            assertThat(form.getByText("Esto ocurriría:")).isVisible();
            assertThat(watched.getByText("Mesa de prueba en vivo")).hasCount(0);
            form.locator("form.form button.btn:not(.second)").first().click();
            form.waitForURL("**/es/mesas/**");
            assertThat(form.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Mesa de prueba en vivo");
            accessible(form, "the page of a mesa");
            form.navigate(origin + "/es/mesas/VIVO/historia");
            accessible(form, "a history");

            assertThat(watched.getByText("Mesa de prueba en vivo")).isVisible();
        }
    }

    @Test
    void everything_works_without_scripts() {
        try (BrowserContext chair = context(false)) {
            Page page = signedIn(chair, "chair", "/es/acciones/mesa.constitute");
            fill(page, "Mesa sin guiones", "SINJS");
            page.locator("form.form button.btn:not(.second)").first().click();
            page.waitForURL("**/es/mesas/**");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Mesa sin guiones");
            page.getByRole(AriaRole.LINK, named("English")).click();
            page.getByRole(AriaRole.LINK, named("History")).click();
            assertThat(page.locator("ol.time li")).not().hasCount(0);
        }
    }

    @Test
    void what_is_the_administrator_s_keeps_nobody_out_either() {
        try (BrowserContext operator = context(true)) {
            Page page = signedIn(operator, "admin", "/es/sistema");
            for (String address :
                    List.of(
                            "/es/sistema",
                            "/en/system",
                            "/es/usuarios",
                            "/en/users",
                            "/access/password",
                            "/access/password?lang=en")) {
                page.navigate(origin + address);
                assertThat(page.locator("form.search, main form").first()).isVisible();
                accessible(page, address);
            }
            page.navigate(origin + "/es/tablero");
            page.locator("details.who summary").click();
            page.getByRole(AriaRole.LINK, named("Sistema")).click();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Reconstruir todos"))).isVisible();
        }
    }

    @Test
    void a_rebuild_is_watched_without_touching_anything() {
        try (BrowserContext operator = context(true)) {
            Page page = signedIn(operator, "admin", "/en/system");
            page.getByRole(AriaRole.BUTTON, named("Rebuild all")).click();
            assertThat(page.locator("#standings[hx-get]")).hasCount(1);
            accessible(page, "a rebuild under way");
            assertThat(page.locator("#standings[hx-get]")).hasCount(0, SOON);
            assertThat(page.getByRole(AriaRole.BUTTON, named("Rebuild mesa_register"))).isVisible();
        }
    }

    @Test
    void a_rebuild_needs_no_scripts() {
        try (BrowserContext operator = context(false)) {
            Page page = signedIn(operator, "admin", "/es/sistema");
            page.getByRole(AriaRole.BUTTON, named("Reconstruir mesa_register")).click();
            page.waitForURL("**/es/sistema");
            Locator again = page.getByRole(AriaRole.LINK, named("Actualizar"));
            assertThat(again).isVisible();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        if (again.count() > 0) {
                            again.click();
                        }
                        return page.getByRole(AriaRole.BUTTON, named("Reconstruir mesa_register"))
                                        .count()
                                == 1;
                    });
        }
    }

    @Test
    void the_keyboard_reaches_the_content_first() {
        try (BrowserContext reader = context(true)) {
            Page page = reader.newPage();
            page.navigate(origin + "/en/dashboard");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    private static void fill(Page form, String name, String acronym) {
        form.selectOption("[name=kind]", "THEMATIC_AD_HOC");
        form.fill("[name=name]", name);
        form.fill("[name=acronym]", acronym);
        form.fill("[name='instrument.kind']", "Acuerdo Ministerial");
        form.fill("[name='instrument.number']", "0000001");
        form.fill("[name='instrument.date']", "2018-10-04");
        form.fill("[name='instrument.issuer']", "Cancillería");
        form.fill("[name='term.from']", "2018-10-04");
        form.fill("[name='term.until']", "2040-10-04");
    }

    private static Page signedIn(BrowserContext context, String role, String to) {
        FirstLogins.Line who =
                mesa.platform().getBean(FirstLogins.class).lines().stream()
                        .filter(line -> line.role().equals(role))
                        .findFirst()
                        .orElseThrow();
        Page page = context.newPage();
        page.navigate(origin + "/login?to=" + to);
        page.fill("[name=name]", who.name());
        page.fill("[name=password]", who.password());
        page.locator("form button").first().click();
        page.waitForURL("**" + to);
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static BrowserContext context(boolean scripts) {
        return browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setLocale("es-EC"));
    }

    private static void accessible(Page page, String what) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(what).isEmpty();
    }
}
