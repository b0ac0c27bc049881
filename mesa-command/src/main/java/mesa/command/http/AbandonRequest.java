package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import mesa.http.Fact;

/**
 * What an administrator gives up: the parameters {@code through} and {@code reason}.
 *
 * @param through the last position
 * @param reason one line, recorded in the journal
 */
record AbandonRequest(long through, String reason) {
    private static final int LONGEST = 500;

    static AbandonRequest of(HttpServletRequest request) {
        String through = request.getParameter("through");
        if (through == null || !through.matches("\\d{1,18}")) {
            throw RelayController.problemException("through", Fact.of(Fact.Kind.POSITION));
        }
        String given = request.getParameter("reason");
        String reason =
                given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        if (reason.isEmpty()
                || reason.length() > LONGEST
                || reason.chars().anyMatch(Character::isISOControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(reason)) {
            throw RelayController.problemException("reason", Fact.of(Fact.Kind.TEXT, LONGEST));
        }
        return new AbandonRequest(Long.parseLong(through), reason);
    }
}
