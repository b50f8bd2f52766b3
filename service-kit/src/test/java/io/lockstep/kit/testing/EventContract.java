package io.lockstep.kit.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.event.ReceivedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;

/**
 * What an owner promises about its events: the AsyncAPI 3 document in its sources. A message's {@code name} is the event
 * type, its {@code payload} a JSON Schema, its {@code examples} the samples that every reader must be able to read.
 */
public final class EventContract {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final String owner;
    private final JsonNode document;
    private final Map<EventType, String> messages = new LinkedHashMap<>();

    private EventContract(String owner, JsonNode document) {
        this.owner = owner;
        this.document = document;
        document.at("/components/messages")
                .properties()
                .forEach(message -> messages.put(
                        EventType.parse(message.getValue().path("name").asText()), message.getKey()));
    }

    /**
     * The contract of {@code owner}, read from its module beside the one under test.
     *
     * @throws UncheckedIOException when the owner has none
     */
    public static EventContract of(String owner) {
        return read(owner, Path.of("..", owner + "-service", "src/main/resources/META-INF/asyncapi.yaml"));
    }

    /** The contract in {@code file}. */
    public static EventContract read(String owner, Path file) {
        try {
            return new EventContract(owner, YAML.readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("no AsyncAPI document of " + owner + " in " + file, e);
        }
    }

    /** The types of all events that the owner publishes. */
    public Set<EventType> types() {
        return messages.keySet();
    }

    /** The payloads of the samples of {@code type}. */
    public List<JsonNode> samples(EventType type) {
        return document.at(pointer(type) + "/examples")
                .valueStream()
                .map(example -> example.path("payload"))
                .toList();
    }

    /** What is wrong with {@code payload} as an event of {@code type}; empty when nothing is. */
    public List<String> problems(EventType type, JsonNode payload) {
        return schema(type).validate(payload).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** Asserts that an event seen on the topic keeps the contract. */
    public void assertKept(ReceivedEvent event) {
        Assertions.assertThat(problems(event.type(), event.payload()))
                .as("%s %s", event.type(), event.payload())
                .isEmpty();
    }

    /** Asserts that an event about to be published keeps the contract. */
    public void assertKept(OutgoingEvent event) {
        var payload = EventJson.tree(event.payload());
        Assertions.assertThat(problems(event.type(), payload))
                .as("%s %s", event.type(), payload)
                .isEmpty();
    }

    /** Asserts that the document is AsyncAPI 3 and that each message is the owner's, has samples, and they are valid. */
    public void assertComplete() {
        Assertions.assertThat(document.path("asyncapi").asText()).startsWith("3.");
        Assertions.assertThat(types()).as("messages of %s", owner).isNotEmpty();
        for (var type : types()) {
            Assertions.assertThat(type.owner()).isEqualTo(owner);
            Assertions.assertThat(samples(type)).as("samples of %s", type).isNotEmpty();
            samples(type)
                    .forEach(sample -> Assertions.assertThat(problems(type, sample))
                            .as("sample of %s", type)
                            .isEmpty());
        }
    }

    private String pointer(EventType type) {
        var message = messages.get(type);
        if (message == null) {
            throw new AssertionError(owner + " has no message " + type + " in its AsyncAPI document");
        }
        return "/components/messages/" + message;
    }

    /** References inside the document stay resolvable, because the schema is the document with one more reference. */
    private JsonSchema schema(EventType type) {
        var payload = pointer(type) + "/payload";
        var nested = document.at(payload).has("schemaFormat");
        ObjectNode schema = document.deepCopy();
        schema.put("$ref", "#" + payload + (nested ? "/schema" : ""));
        return SCHEMAS.getSchema(schema);
    }
}
