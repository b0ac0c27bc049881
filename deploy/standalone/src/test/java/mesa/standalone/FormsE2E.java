package mesa.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import mesa.command.access.FirstLogins;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gate says to somebody who fills in a form. */
class FormsE2E {
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
    void a_refusal_stands_at_its_field_and_keeps_what_was_typed() {
        try (BrowserContext chair = context(true)) {
            Page form = signedIn(chair, "chair", "/es/acciones/mesa.constitute");
            form.selectOption("[name=kind]", "THEMATIC_AD_HOC");
            form.fill("[name=name]", "Mesa de prueba");
            form.fill("[name=acronym]", "no vale");
            form.fill("[name='instrument.kind']", "Acuerdo Ministerial");
            form.fill("[name='instrument.number']", "0000001");
            form.fill("[name='instrument.date']", "1800-10-04");
            form.fill("[name='instrument.issuer']", "Cancillería");
            form.fill("[name='term.from']", "2018-10-04");
            form.fill("[name='term.until']", "2040-10-04");
            form.locator("form.form button.btn:not(.second)").first().click();

            assertThat(form.locator("#summary")).isFocused();
            assertThat(form.locator("#summary a")).hasCount(2);
            assertThat(form.locator("#summary")).not().containsText("/acronym");
            Locator date = form.locator("#f-instrument-date");
            assertThat(date).hasAttribute("aria-invalid", "true");
            assertThat(date).hasAttribute("aria-describedby", "f-instrument-date-fault");
            assertThat(form.locator("#f-instrument-date-fault")).containsText("1900-01-01");
            assertThat(date).hasValue("1800-10-04");
            assertThat(form.locator("#f-name")).hasValue("Mesa de prueba");
            assertThat(new AxeBuilder(form).analyze().getViolations()).isEmpty();

            form.locator("#summary a").first().press("Enter");
            assertThat(form.locator("#f-acronym")).isFocused();
        }
    }

    @Test
    void evidence_is_a_file_that_the_form_sends_with_scripts_and_without() throws Exception {
        Path file = Files.writeString(home.resolve("informe.txt"), "Informe de avances");
        for (boolean scripts : new boolean[] {true, false}) {
            try (BrowserContext delegate = context(scripts)) {
                Page form =
                        signedIn(
                                delegate,
                                "delegate",
                                "/es/acciones/commitment.attach-evidence/" + UUID.randomUUID());
                assertThat(form.locator("[name='evidence.hash']")).hasCount(0);
                assertThat(form.locator("[name='evidence.bytes']")).hasCount(0);
                form.locator("[name='_file.evidence.hash']").setInputFiles(file);
                form.fill("[name='evidence.title']", "Informe");
                form.fill("[name='evidence.means']", "informe");
                form.locator("form.form button.btn:not(.second)").first().click();

                // There is no such commitment; the file is kept, and chosen by its name.
                assertThat(form.locator("#summary")).isFocused();
                assertThat(form.locator("#summary")).containsText("no existe");
                assertThat(form.locator("[name='evidence.hash'] option:checked"))
                        .hasText("informe.txt");
                if (scripts) {
                    assertThat(new AxeBuilder(form).analyze().getViolations()).isEmpty();
                }
            }
        }
    }

    @Test
    void a_file_that_is_not_admitted_is_refused_at_its_field() throws Exception {
        Path file = Files.write(home.resolve("programa.bin"), new byte[] {0x7f, 'E', 'L', 'F', 2});
        try (BrowserContext delegate = context(true)) {
            Page form =
                    signedIn(
                            delegate,
                            "delegate",
                            "/es/acciones/commitment.attach-evidence/" + UUID.randomUUID());
            form.locator("[name='_file.evidence.hash']").setInputFiles(file);
            form.fill("[name='evidence.title']", "Informe");
            form.fill("[name='evidence.means']", "informe");
            form.locator("form.form button.btn:not(.second)").first().click();

            assertThat(form.locator("#f-evidence-hash-fault")).containsText("no se admite");
            assertThat(form.locator("#f-evidence-hash")).hasAttribute("aria-invalid", "true");
            assertThat(form.locator("#f-evidence-title")).hasValue("Informe");
        }
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

    private static BrowserContext context(boolean scripts) {
        return browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setLocale("es-EC"));
    }
}
