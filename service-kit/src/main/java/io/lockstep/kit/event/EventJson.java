package io.lockstep.kit.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.lockstep.kit.validation.Decimals;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON of event payloads: decimals exact, plain and without trailing zeros, instants and dates as ISO 8601, absent for null, readers ignore what
 * they do not know.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(BigDecimal.class, new PlainDecimal())
                    .addDeserializer(BigDecimal.class, new BoundedDecimal()))
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxNumberLength(100)
                        .build());
        MAPPER.getFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** One way to write a number, so that equal payloads are equal texts. */
    private static final class PlainDecimal extends StdSerializer<BigDecimal> {

        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(Objects.requireNonNull(Decimals.plain(value)).toPlainString());
        }
    }

    /** A number of ten characters, such as 1e999999999, may have a billion digits; nobody in the field needs more than 60. */
    private static final class BoundedDecimal extends StdDeserializer<BigDecimal> {

        private static final long DIGITS = 60;

        BoundedDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var value = BigDecimalDeserializer.instance.deserialize(json, context);
            if (value != null && (value.scale() > DIGITS || value.precision() - (long) value.scale() > DIGITS)) {
                throw context.weirdNumberException(
                        value, BigDecimal.class, "more than 60 digits before or after the point");
            }
            return value;
        }
    }

    private EventJson() {}

    /** The payload as JSON text. */
    public static String write(Object payload) {
        try {
            return MAPPER.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not serialisable: " + payload.getClass().getName(), e);
        }
    }

    /** The payload as a tree, without a detour through text. */
    public static JsonNode tree(Object payload) {
        return MAPPER.valueToTree(payload);
    }

    /**
     * Parses UTF-8 JSON.
     *
     * @throws MalformedEvent when it is not JSON, or too deep
     */
    public static JsonNode parse(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new MalformedEvent("the payload is not JSON: " + firstLine(e), e);
        }
    }

    /**
     * Parses JSON text that this suite wrote itself.
     *
     * @throws MalformedEvent when it is not JSON
     */
    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new MalformedEvent("the payload is not JSON: " + firstLine(e), e);
        }
    }

    /**
     * Reads JSON text that this suite wrote itself into a reader's own type.
     *
     * @throws MalformedEvent when it is not JSON, or a field does not fit
     */
    public static <T> T read(String json, Class<T> as) {
        try {
            return MAPPER.readValue(json, as);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new MalformedEvent("the payload does not fit " + as.getSimpleName() + ": " + firstLine(e), e);
        }
    }

    /**
     * Reads a tree into a reader's own type.
     *
     * @throws MalformedEvent when a field does not fit
     */
    public static <T> T read(JsonNode payload, Class<T> as) {
        try {
            return MAPPER.treeToValue(payload, as);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new MalformedEvent("the payload does not fit " + as.getSimpleName() + ": " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
