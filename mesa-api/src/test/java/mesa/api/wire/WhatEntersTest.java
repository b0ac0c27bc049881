package mesa.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mesa.api.DomainCommand;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.node.ObjectNode;

/** Every type of command, with values at, within and beyond every limit, from a printed seed. */
class WhatEntersTest {
    private static final int INPUTS = Integer.getInteger("mesa.inputs", 120_000);
    private static final UUID ID = new UUID(0, 1);

    private final long seed = Long.getLong("mesa.seed", System.nanoTime());
    private final RandomBodies bodies = new RandomBodies(seed);
    private final BrokenBodies broken = new BrokenBodies(seed);
    private final List<Class<? extends DomainCommand>> commands =
            List.copyOf(Vocabulary.commands().values());
    private final Set<Class<?>> entered = new HashSet<>();
    private int admitted;
    private int refused;

    @Test
    void is_read_back_equal_and_nothing_else_enters() {
        System.out.println("mesa.seed=" + seed);
        for (int i = 0; i < INPUTS; i++) {
            Class<? extends DomainCommand> command = commands.get(i % commands.size());
            ObjectNode body = bodies.of(command);
            String outside = "";
            switch (i / commands.size() % 5) {
                case 0, 1 -> outside = broken.outside(command, body);
                case 2 -> broken.misshapen(body);
                default -> {}
            }
            try {
                one(command, body, outside);
            } catch (RuntimeException | AssertionError e) {
                fail(
                        "mesa.seed="
                                + seed
                                + " input "
                                + i
                                + " "
                                + command.getSimpleName()
                                + " "
                                + body,
                        e);
            }
        }
        System.out.println(admitted + " admitted, " + refused + " refused");
        assertThat(entered).as("admitted once at least").hasSize(commands.size());
        assertThat(admitted).isGreaterThan(INPUTS / 4);
        assertThat(refused).isGreaterThan(INPUTS / 4);
    }

    private void one(Class<? extends DomainCommand> type, ObjectNode body, String outside) {
        DomainCommand command;
        try {
            command = CommandCodec.admit(type, ID, body);
        } catch (InvalidInput e) {
            refused++;
            List<String> pointers = e.violations().stream().map(Violation::pointer).toList();
            assertThat(pointers)
                    .isNotEmpty()
                    .allSatisfy(p -> assertThat(body.at(p).isMissingNode()).as(p).isFalse());
            if (!outside.isEmpty()) {
                assertThat(pointers).contains(outside);
            }
            return;
        } catch (JacksonException e) {
            refused++;
            assertThat(outside).as("refused only by its shape: " + e.getMessage()).isEmpty();
            assertThat(e).isInstanceOf(DatabindException.class);
            return;
        }
        admitted++;
        entered.add(type);
        assertThat(outside).as("admitted beyond its limit: %s", body).isEmpty();
        ObjectNode again = CommandCodec.encode(command);
        assertThat(CommandCodec.admit(type, ID, read(Json.MAPPER.writeValueAsBytes(again))))
                .isEqualTo(command);
        values(command).forEach(WhatEntersTest::fits);
    }

    private static ObjectNode read(byte[] utf8) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
            return (ObjectNode)
                    Json.MAPPER
                            .readerFor(ObjectNode.class)
                            .with(
                                    tools.jackson.databind.DeserializationFeature
                                            .USE_BIG_DECIMAL_FOR_FLOATS)
                            .readValue(text);
        } catch (CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }

    /** What later readers can hold, said a second time and without the gate. */
    private static void fits(Object value) {
        switch (value) {
            case String text -> {
                assertThat(text).matches(t -> Normalizer.isNormalized(t, Normalizer.Form.NFC));
                assertThat(text.codePoints())
                        .as(text)
                        .allMatch(c ->
                                // Char of XML 1.0 without TAB and CR.
                                c == '\n'
                                        || c >= 0x20 && c < 0x7f
                                        || c >= 0xa0 && c <= 0xd7ff
                                        || c >= 0xe000 && c < 0xfffd
                                        || c >= 0x10000);
                assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(20_000);
            }
            case LocalDate day -> assertThat(day.getYear()).isBetween(1900, 2199);
            case Instant instant ->
                    assertThat(instant)
                            .isBetween(
                                    Instant.parse("1900-01-01T00:00:00Z"),
                                    Instant.parse("2199-12-31T23:59:59.999999999Z"));
            case Collection<?> many -> assertThat(many).hasSizeLessThanOrEqualTo(10_000);
            default -> {}
        }
    }

    private static List<Object> values(Object value) {
        List<Object> all = new ArrayList<>();
        all.add(value);
        switch (value) {
            case Collection<?> many -> many.forEach(each -> all.addAll(values(each)));
            case Record whole -> {
                for (var component : whole.getClass().getRecordComponents()) {
                    try {
                        var accessor = component.getAccessor();
                        accessor.setAccessible(true);
                        Object part = accessor.invoke(whole);
                        if (part != null) {
                            all.addAll(values(part));
                        }
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            default -> {}
        }
        return all;
    }
}
