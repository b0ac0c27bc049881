package mesa.api.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The one JSON dialect of the platform: strict in, stable out. Unknown and doubled properties,
 * missing values of components that are not {@code @Nullable}, trailing text and deep nesting are
 * refused. A record with the single component {@code value} is that value.
 */
public final class Json {
    /** Nesting beyond this is refused; no message of ours comes near it. */
    static final int MAX_DEPTH = 64;

    public static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .maxStringLength(1_000_000)
                                                    .maxNumberLength(40)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .annotationIntrospector(new BareValues())
                    .addModule(
                            new SimpleModule().addDeserializer(Instant.class, new Microseconds()))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    // A number in the place of a text would pass the limits of texts.
                    .withCoercionConfig(
                            LogicalType.Textual,
                            it ->
                                    it.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Float, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Boolean,
                                                    CoercionAction.Fail))
                    .changeDefaultPropertyInclusion(
                            it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private Json() {}

    public static boolean isBareValue(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value");
    }

    /**
     * What is finer than PostgreSQL holds is cut off where it is read, so that a row in memory and
     * the same row read from its table are equal.
     */
    private static final class Microseconds extends StdDeserializer<Instant> {
        Microseconds() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            return InstantDeserializer.INSTANT
                    .deserialize(parser, context)
                    .truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Keeps Jackson's annotations out of the words. */
    private static final class BareValues extends JacksonAnnotationIntrospector {
        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated a) {
            if (a instanceof AnnotatedMethod m
                    && m.getName().equals("value")
                    && m.getParameterCount() == 0
                    && isBareValue(m.getDeclaringClass())) {
                return true;
            }
            return super.hasAsValue(config, a);
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(
                MapperConfig<?> config, Annotated a) {
            if (a instanceof AnnotatedConstructor c
                    && c.getParameterCount() == 1
                    && isBareValue(c.getDeclaringClass())) {
                return JsonCreator.Mode.DELEGATING;
            }
            return super.findCreatorAnnotation(config, a);
        }

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember m) {
            return m instanceof AnnotatedParameter p && isComponent(p) ? !isNullable(p) : null;
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated a) {
            return a instanceof AnnotatedParameter p && isComponent(p) && !isNullable(p)
                    ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.DEFAULT)
                    : super.findSetterInfo(config, a);
        }

        private static boolean isComponent(AnnotatedParameter p) {
            return p.getDeclaringClass().isRecord()
                    && p.getOwner() instanceof AnnotatedConstructor c
                    && c.getParameterCount() == p.getDeclaringClass().getRecordComponents().length;
        }

        private static boolean isNullable(AnnotatedParameter p) {
            return p.getDeclaringClass()
                    .getRecordComponents()[p.getIndex()]
                    .getAnnotatedType()
                    .isAnnotationPresent(Nullable.class);
        }
    }
}
