package io.lockstep.kit.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.lockstep.kit.sample.Notes;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.TokenSigner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
@TestProfile(OutboxCapTest.NothingIsRelayed.class)
class OutboxCapTest {

    public static class NothingIsRelayed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lockstep.outbox.relay", "false", "lockstep.outbox.cap", "3");
        }
    }

    @Inject
    Notes notes;

    @Inject
    OutboxBacklog backlog;

    @Test
    void append_whenTheBacklogHasReachedItsCap_answers503AndChangesNothing() {
        for (var i = 0; i < 3; i++) {
            notes.write("below the cap");
        }
        backlog.measure();

        given().auth()
                .oauth2(TokenSigner.shared().token("somebody", "member"))
                .contentType(ContentType.JSON)
                .body(Map.of("text", "above the cap"))
                .post("/v1/notes")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:problem-type:lockstep:overloaded"));

        assertThat(notes.count("above the cap")).isZero();
    }
}
