package io.lockstep.tracking.leadevent;

import static io.lockstep.tracking.Plan.as;
import static io.lockstep.tracking.leadevent.LeadEvents.event;
import static io.lockstep.tracking.leadevent.LeadEvents.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class LeadEventInputTest {

    private static final String PATH = "/v1/lead-events";

    private final String source = LeadEvents.source();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id          |                                      | MALFORMED_EVENT
            time        | yesterday                            | MALFORMED_EVENT
            time        | 2999-01-01T00:00:00Z                 | TIME_OUT_OF_RANGE
            time        | 1999-01-01T00:00:00Z                 | TIME_OUT_OF_RANGE
            subject     |                                      | MISSING_SUBJECT
            subject     | %00                                  | MISSING_SUBJECT
            specversion | 0.3                                  | MALFORMED_EVENT
            type        | lead.eaten                           | UNKNOWN_TYPE
            """)
    void post_whenAnAttributeIsBad_answers202AndSaysWhy(String attribute, String value, String reason) {
        var bad = value != null && value.equals("%00") ? "a\u0000b" : value;

        structured(with(event(source, "created", "lead-1"), attribute, bad))
                .then()
                .statusCode(202)
                .body("status", equalTo("QUARANTINED"))
                .body("reason", equalTo(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"amount": "NaN"}
            {"amount": -1}
            {"amount": 1e400}
            {"amount": 0.1234567}
            {"keyResultId": "1"}
            {"channel": {"a": 1}}
            {"campaign": "\\ud800"}
            [1]
            """)
    void post_whenTheDataIsBad_answers202AndSaysWhy(String data) {
        var event = """
                {"specversion":"1.0","id":"e1","source":"%s","type":"lead.created","subject":"l","data":%s}""".formatted(source, data);

        as(source, "integration")
                .contentType("application/cloudevents+json; charset=UTF-8")
                .body(event)
                .post(PATH)
                .then()
                .statusCode(202)
                .body("reason", equalTo("INVALID_DATA"));
    }

    @Test
    void post_whenItemsAreNoEvents_keepsThemApart() {
        as(source, "integration")
                .contentType("application/cloudevents-batch+json")
                .body("[1, null, [], {}, \"x\"]")
                .post(PATH)
                .then()
                .statusCode(202)
                .body(
                        "items.reason",
                        contains(Collections.nCopies(5, "MALFORMED_EVENT").toArray()));
    }

    @Test
    void post_whenTheBatchIsEmpty_isValid() {
        batch(List.of()).then().statusCode(202).body("items", hasSize(0));
    }

    @Test
    void post_whenTheBatchIsTooLong_isRefusedAsAWhole() {
        batch(Collections.nCopies(501, event(source, "created", "lead-1")))
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:problem-type:lockstep:too-many-events"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/cloudevents+json       | {          | 400
            application/cloudevents-batch+json | {}         | 400
            application/json                   | {}         | 400
            application/cloudevents+avro       | x          | 415
            text/plain                         | x          | 415
            """)
    void post_whenTheBodyIsNoEventAtAll_isRefused(String type, String body, int status) {
        as(source, "integration")
                .contentType(type)
                .body(body.getBytes())
                .post(PATH)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void post_whenTheBodyIsDeeplyNested_isRefused() {
        var deep = "[".repeat(100_000);

        as(source, "integration")
                .contentType("application/cloudevents-batch+json")
                .body(deep.getBytes()) // as bytes, which nobody tries to print
                .post(PATH)
                .then()
                .statusCode(400);
    }

    private Response structured(Map<String, Object> event) {
        return as(String.valueOf(event.get("source")), "integration")
                .contentType("application/cloudevents+json")
                .body(event)
                .post(PATH);
    }

    private Response batch(List<Map<String, Object>> events) {
        return as(source, "integration")
                .contentType("application/cloudevents-batch+json")
                .body(events)
                .post(PATH);
    }
}
