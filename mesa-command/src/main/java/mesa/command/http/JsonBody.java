package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import mesa.api.wire.Json;
import mesa.http.Fact;
import mesa.http.Problem;
import mesa.http.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object, read strictly and never more of it than allowed. */
final class JsonBody {
    /** Numbers of ours have few digits; 1e400 and its like only make later arithmetic dear. */
    private static final int LARGEST_EXPONENT = 300;

    private static final ObjectReader READER =
            Json.MAPPER
                    .readerFor(JsonNode.class)
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private JsonBody() {}

    /**
     * The object a request holds, an empty one when it holds nothing.
     *
     * @throws ProblemException when it is no JSON object, too large, or says that it is something
     *     else
     */
    static ObjectNode of(HttpServletRequest request, int most) throws IOException {
        checkType(request);
        byte[] bytes = read(request.getInputStream(), request.getContentLengthLong(), most);
        if (bytes.length > 0 && request.getContentType() == null) {
            throw notJsonType();
        }
        return object(bytes);
    }

    /**
     * @throws ProblemException when the request says that it holds something else than JSON
     */
    static void checkType(HttpServletRequest request) {
        String said = request.getContentType();
        if (said == null) {
            return;
        }
        String type = said.toLowerCase(Locale.ROOT).replace(" ", "");
        if (!type.equals("application/json") && !type.equals("application/json;charset=utf-8")) {
            throw notJsonType();
        }
    }

    private static ProblemException notJsonType() {
        return new ProblemException(
                Problem.of(ProblemType.NOT_JSON_TYPE).with("valid", "application/json").build());
    }

    /** Everything in the stream, at most so much. */
    static byte[] read(InputStream in, long declared, int most) throws IOException {
        if (declared > most) {
            throw tooLarge(most);
        }
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return bytes;
    }

    static ProblemException tooLarge(long most) {
        return new ProblemException(Problem.of(ProblemType.TOO_LARGE).with("most", most).build());
    }

    static ObjectNode object(byte[] bytes) {
        if (bytes.length == 0) {
            return Json.MAPPER.createObjectNode();
        }
        // Jackson passes over it in silence; RFC 8259 says senders must not add one.
        if (bytes.length >= 3
                && Arrays.equals(
                        bytes, 0, 3, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, 3)) {
            throw notJson(Fact.of(Fact.Kind.MARKED));
        }
        JsonNode node;
        try {
            node = READER.readValue(text(bytes));
        } catch (JacksonException e) {
            throw new ProblemException(
                    Problem.of(ProblemType.NOT_JSON).with("reason", place(e)).build(), e);
        }
        if (!(node instanceof ObjectNode object)) {
            throw notJson(Fact.of(Fact.Kind.NO_OBJECT));
        }
        check(object);
        return object;
    }

    /** Jackson would guess UTF-16 and UTF-32, and take overlong bytes and those of surrogates. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw notJson(Fact.of(Fact.Kind.NOT_UTF_8));
        }
    }

    private static Fact place(JacksonException e) {
        return e.getLocation() == null
                ? Fact.of(Fact.Kind.BROKEN)
                : Fact.of(
                        Fact.Kind.BROKEN_AT,
                        e.getLocation().getLineNr(),
                        e.getLocation().getColumnNr());
    }

    /** What no answer could repeat: numbers that never end, halves of surrogate pairs. */
    private static void check(JsonNode node) {
        if (node.isBigDecimal()) {
            long exponent = (long) node.decimalValue().precision() - node.decimalValue().scale();
            if (Math.abs(exponent) > LARGEST_EXPONENT) {
                throw notJson(Fact.of(Fact.Kind.NUMBER_TOO_LARGE));
            }
        }
        if (node.isString()) {
            checkPairs(node.stringValue());
        }
        node.propertyNames().forEach(JsonBody::checkPairs);
        for (Iterator<JsonNode> each = node.iterator(); each.hasNext(); ) {
            check(each.next());
        }
    }

    private static void checkPairs(String text) {
        if (text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            throw notJson(Fact.of(Fact.Kind.HALF_CHARACTER));
        }
    }

    private static ProblemException notJson(Fact reason) {
        return new ProblemException(
                Problem.of(ProblemType.NOT_JSON).with("reason", reason).build());
    }
}
