package mesa.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.api.DomainCommand;
import mesa.api.actor.ActorCommand.RegisterActor;
import mesa.api.commitment.MeasureCommand.AdjustTarget;
import mesa.api.commitment.ReportCommand.ClearObstacle;
import mesa.api.mesa.ConvocationCommand.AmendConvocation;
import mesa.api.mesa.ConvocationCommand.PostponeSession;
import mesa.api.mesa.RosterCommand.DesignateDelegate;
import mesa.api.wire.Violation.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class InputValidatorTest {
    static Stream<Class<? extends DomainCommand>> commands() {
        return Vocabulary.commands().values().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everything_a_command_can_hold_has_a_limit(Class<? extends DomainCommand> command) {
        assertThat(Limit.of(command).components()).hasSize(command.getRecordComponents().length);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_has_words(Reason reason) {
        for (Locale language : new Locale[] {Locale.of("es"), Locale.ENGLISH}) {
            assertThat(Words.find(reason, language)).as("%s %s", reason, language).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Falta\\u0000 partida', CONTROL",
        "'Falta\\u001b partida', CONTROL",
        "'Falta\\u0085 partida', CONTROL",
        "'Falta\\ufffd partida', DAMAGED",
        "'Falta\\ud800 partida', NO_CHARACTER",
        "'Falta\\uffff partida', NO_CHARACTER",
        "'Falta\\ufdd0 partida', NO_CHARACTER",
        "'Falta\\u202e partida', DIRECTION",
        "'\\u00a0\\u200b', BLANK"
    })
    void prose_is_refused_with(String escaped, Reason reason) {
        assertThat(refused(ClearObstacle.class, body("obstacle", "a").put("how", raw(escaped))))
                .isEqualTo(Violation.at("/how", reason, facts(escaped, reason)));
    }

    @ParameterizedTest
    @CsvSource({
        "'Una\\nmesa', LINE_BREAK",
        "'Una\\u2028mesa', LINE_BREAK",
        "'Una\\u200bmesa', INVISIBLE",
        "'Una\\u00admesa', INVISIBLE",
        "'\\ufeffUna', INVISIBLE",
        "'Una\\ufe0f', INVISIBLE",
        "'', BLANK",
        "' ', BLANK",
        "'\\u2003', BLANK"
    })
    void a_name_is_refused_with(String escaped, Reason reason) {
        ObjectNode body = body("sector", "ACADEMIA").put("name", raw(escaped));
        assertThat(refused(RegisterActor.class, body).reason()).isEqualTo(reason);
    }

    @Test
    void a_text_may_be_as_long_as_is_said_and_no_longer() {
        ObjectNode body = body("obstacle", "a").put("how", "😀".repeat(20_000));
        InputValidator.admit(ClearObstacle.class, body);
        assertThat(refused(ClearObstacle.class, body.put("how", "a".repeat(20_001))))
                .isEqualTo(Violation.at("/how", Reason.TOO_LONG, 20_001, 20_000));
    }

    @Test
    void texts_are_stored_in_one_form() {
        ObjectNode body = body("obstacle", "a").put("how", "Nin\u0303o\r\nuno\rdos\tal\u2028fin");
        InputValidator.admit(ClearObstacle.class, body);
        assertThat(body.path("how").asString()).isEqualTo("Niño\nuno\ndos al\nfin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-999999999-01-01",
                "+999999999-12-31",
                "1899-12-31",
                "2200-01-01",
                "2025-02-30",
                "2025-02-18T00:00:00Z",
                ""
            })
    void a_day_outside_the_range_is_refused(String day) {
        assertThat(refused(AdjustTarget.class, body("targetDate", day)).pointer())
                .isEqualTo("/targetDate");
    }

    @Test
    void nested_values_are_named_by_their_pointer() {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.putObject("delegate").put("post", "a".repeat(201)).put("person", "x");
        assertThat(
                        catchThrowableOfType(
                                        InvalidInput.class,
                                        () -> InputValidator.admit(DesignateDelegate.class, body))
                                .violations())
                .extracting(Violation::pointer)
                .containsExactly("/delegate/person", "/delegate/post");
    }

    @Test
    void nothing_is_no_item_of_a_list() {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.putArray("documents").add("Informe").addNull();
        assertThat(refused(AmendConvocation.class, body))
                .isEqualTo(Violation.at("/documents/1", Reason.MISSING));
    }

    @Test
    void an_instant_is_kept_to_the_microsecond() {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.put("session", new UUID(0, 2).toString()).put("reason", "a");
        body.putArray("noticeWaivedBy");
        body.put("startsAt", "2026-01-05T15:00:00.123456789Z");
        var postponed =
                (PostponeSession) CommandCodec.admit(PostponeSession.class, new UUID(0, 1), body);
        assertThat(postponed.startsAt()).isEqualTo(Instant.parse("2026-01-05T15:00:00.123456Z"));
    }

    @Test
    void a_quantity_has_a_range_and_a_scale() {
        assertThat(refused(AdjustTarget.class, target("1000000000000000")).reason())
                .isEqualTo(Reason.NUMBER);
        assertThat(refused(AdjustTarget.class, target("0.0000001")).reason())
                .isEqualTo(Reason.DECIMALS);
        InputValidator.admit(AdjustTarget.class, target("999999999999999"));
        InputValidator.admit(AdjustTarget.class, target("-0.000001"));
    }

    private static ObjectNode target(String number) {
        return Json.MAPPER.createObjectNode().put("target", new java.math.BigDecimal(number));
    }

    private static ObjectNode body(String name, String value) {
        return Json.MAPPER.createObjectNode().put(name, value);
    }

    private static Violation refused(Class<? extends DomainCommand> type, ObjectNode body) {
        return catchThrowableOfType(
                        InvalidInput.class, () -> CommandCodec.admit(type, new UUID(0, 1), body))
                .violations()
                .getFirst();
    }

    private static Object[] facts(String escaped, Reason reason) {
        return reason == Reason.BLANK
                ? new Object[0]
                : new Object[] {6, "U+" + escaped.substring(7, 11).toUpperCase(Locale.ROOT)};
    }

    private static String raw(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(escaped.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (escaped.startsWith("\\n", i)) {
                text.append('\n');
                i++;
            } else {
                text.append(escaped.charAt(i));
            }
        }
        return text.toString();
    }
}
