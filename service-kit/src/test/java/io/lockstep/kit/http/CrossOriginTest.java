package io.lockstep.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.TokenSigner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class CrossOriginTest {

    @Test
    void request_whenTheOriginIsConfigured_isAllowedAndShowsTheSuitesHeaders() {
        given().header("Origin", "https://front.example")
                .auth()
                .oauth2(TokenSigner.shared().token("somebody", "member"))
                .contentType(ContentType.JSON)
                .body(Map.of("text", "from a browser"))
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .header("Access-Control-Allow-Origin", equalTo("https://front.example"))
                .header("Access-Control-Expose-Headers", containsString(Headers.EVENT_ID));
    }

    @Test
    void request_whenTheOriginIsAnother_isNotAllowed() {
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/notes")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
