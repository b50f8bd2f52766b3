package io.lockstep.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsTest {

    private static final EventType CHANGED = EventType.v1("kit", "thing-changed");

    private static final String ASYNC_API = """
            asyncapi: 3.0.0
            info: {title: kit, version: 1.0.0}
            components:
              messages:
                thingChanged:
                  name: io.lockstep.kit.thing-changed.v1
                  payload: {$ref: '#/components/schemas/Thing'}
                  examples:
                    - payload: {thingId: one, size: SIZE}
              schemas:
                Thing:
                  type: object
                  required: [thingId, size]
                  properties:
                    thingId: {type: string}
                    size: {type: number, minimum: 0}
            """;

    private static final String OPEN_API = """
            paths:
              /v1/things:
                post:
                  summary: Adds a thing
                  operationId: addThing
                  tags: [Things]
                  requestBody: {content: {application/json: {schema: {type: string}, example: one}}}
                  responses:
                    '201': {description: Added}
                    '400': {description: Malformed}
                    '401': {description: No token}
                    '403': {description: Not allowed}
            """;

    @TempDir
    Path folder;

    @Test
    void assertComplete_whenEverySampleFits_holds() {
        contract("3").assertComplete();
    }

    @Test
    void assertComplete_whenASampleDoesNotFit_fails() {
        assertThatThrownBy(() -> contract("-3").assertComplete()).hasMessageContaining("thing-changed");
    }

    @Test
    void problems_whenARequiredFieldIsMissing_namesIt() {
        // when
        var problems = contract("3").problems(CHANGED, EventJson.parse("{\"size\": 1.5}"));

        // then
        assertThat(problems).singleElement().asString().contains("thingId");
    }

    @Test
    void gaps_whenTheDocumentIsComplete_areNone() throws IOException {
        assertThat(OpenApiGaps.of(openApi(""))).isEmpty();
    }

    @Test
    void gaps_whenSummaryExampleAndErrorAreMissing_areNamed() throws IOException {
        // when
        var gaps = OpenApiGaps.of(openApi("summary: .*|, example: one|'403'.*"));

        // then
        assertThat(gaps)
                .containsExactlyInAnyOrder(
                        "POST /v1/things has no summary",
                        "POST /v1/things request body has no example for application/json",
                        "POST /v1/things does not document 403");
    }

    @Test
    void assertCommitted_whenDocumentAndCodePart_fails() throws IOException {
        // given
        var committed = Files.writeString(folder.resolve("openapi.yaml"), "paths: {}\n");

        // then
        assertThatThrownBy(() -> OpenApiContract.of(openApi(""), committed).assertCommitted())
                .hasMessageContaining("update-contracts");
    }

    private EventContract contract(String size) {
        try {
            var file = Files.writeString(folder.resolve("asyncapi.yaml"), ASYNC_API.replace("SIZE", size));
            return EventContract.read("kit", file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode openApi(String without) throws IOException {
        return new YAMLMapper().readTree(OPEN_API.replaceAll(without, ""));
    }
}
