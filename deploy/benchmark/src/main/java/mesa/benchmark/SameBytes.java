package mesa.benchmark;

import java.util.Map;
import mesa.api.DomainEvent;
import mesa.api.Metadata;
import mesa.api.wire.EventCodec;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Gives Axon's engines the payload that ours stores, byte for byte, and the same metadata as JSON,
 * as Axon's own serializers would; the compact form is our engine's.
 */
final class SameBytes implements Serializer {
    static final String METADATA = "metadata";
    private static final String METADATA_TYPE = MetaData.class.getName();

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> form) {
        return switch (object) {
            case DomainEvent it ->
                    new SimpleSerializedObject<>(
                            form.cast(EventCodec.encode(it)),
                            form,
                            new SimpleSerializedType(
                                    Vocabulary.nameOf(it.getClass()),
                                    Integer.toString(Vocabulary.versionOf(it.getClass()))));
            case MetaData it ->
                    new SimpleSerializedObject<>(
                            form.cast(Json.MAPPER.writeValueAsBytes(metadata(it))),
                            form,
                            new SimpleSerializedType(METADATA_TYPE, null));
            case null, default -> throw new IllegalArgumentException("Not a fact: " + object);
        };
    }

    private static Metadata metadata(MetaData carried) {
        if (carried.get(METADATA) instanceof Metadata it) {
            return it;
        }
        throw new IllegalArgumentException("A fact has metadata");
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> form) {
        return byte[].class.equals(form);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        byte[] bytes = (byte[]) stored.getData();
        SerializedType type = stored.getType();
        return METADATA_TYPE.equals(type.getName())
                ? (T) MetaData.from(Map.of(METADATA, EventCodec.decodeMetadata(bytes)))
                : (T)
                        EventCodec.decode(
                                type.getName(), Integer.parseInt(type.getRevision()), bytes);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return METADATA_TYPE.equals(type.getName())
                ? MetaData.class
                : Vocabulary.events().getOrDefault(type.getName(), DomainEvent.class);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return new SimpleSerializedType(String.valueOf(type), null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
