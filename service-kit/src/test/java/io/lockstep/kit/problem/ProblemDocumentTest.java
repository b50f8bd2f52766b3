package io.lockstep.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.lockstep.kit.sample.Notes;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.TokenSigner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class ProblemDocumentTest {

    private static final String ID = "018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c9d";

    @Inject
    Notes notes;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text":"a","colr":1}              | unknown-field     | #/colr         | remove it
            {"text":"a","lines":[{"txt":"b"}]} | unknown-field     | #/lines/0/txt  | txt
            {"text":"a","size":"big"}          | invalid-value     | #/size         | a number
            {"text":"a","size":"NaN"}          | invalid-value     | #/size         | a number
            {"text":"a","day":"31.1."}         | invalid-value     | #/day          | 2026-01-31
            {"text":"a","colour":"BLUE"}       | invalid-value     | #/colour       | RED | GREEN
            {"text":"a","colour":0}            | invalid-value     | #/colour       | RED | GREEN
            {"text":"a","size":"12"}           | invalid-value     | #/size         | a number
            {"text":["a","b"]}                 | invalid-value     | #/text         | a text
            {"text":" "}                       | invalid-request   | #/text         | blank
            {"text":"a","lines":[{"text":""}]} | invalid-request   | #/lines/0/text | blank
            {"text":"a","size":1e1000}         | invalid-request   | #/size         | numeric
            """)
    void post_whenAFieldIsWrong_pointsAtItAndSaysWhatToChange(String body, String type, String pointer, String hint) {
        as("member")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:lockstep:" + type))
                .body("status", equalTo(400))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.detail", hasItem(containsString(hint)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text":            | not JSON at line 1
            {"text":"a","text":"b"} | not JSON at line 1
            {"text":"a\\u0000b"}     | cannot be stored
            {"text":"a","size":NaN} | not JSON at line 1
            """)
    void post_whenTheBodyIsNoJson_saysWhere(String body, String hint) {
        as("member")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(hint));
    }

    @Test
    void post_whenTheBodyIsMissing_isRefused() {
        as("member")
                .contentType(ContentType.JSON)
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:lockstep:invalid-request"));
    }

    /** Not through rest-assured, whose log would indent it. */
    @Test
    void post_whenJsonIsTooDeep_isRefused() throws Exception {
        var body = "{\"text\":" + "[".repeat(100_000);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/notes"))
                .header("Authorization", "Bearer " + TokenSigner.shared().token("somebody", "member"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void get_whenNothingIsThere_saysSoInTheReadersLanguage() {
        as("viewer")
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.1")
                .get("/v1/notes/" + ID)
                .then()
                .statusCode(404)
                .body("title", equalTo("未找到"))
                .body("detail", containsString(ID));
    }

    @Test
    void get_whenAParameterIsOutOfRange_namesIt() {
        as("viewer")
                .get("/v1/notes/" + ID + "?limit=1000000000")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("limit"));
    }

    @ParameterizedTest
    @CsvSource({"limit=abc, a whole number", "author=abc, an id", "day=tomorrow, a date", "colour=BLUE, RED | GREEN"})
    void get_whenAParameterCannotBeRead_saysWhatItTakes(String query, String expected) {
        as("viewer")
                .get("/v1/notes/" + ID + "?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:lockstep:invalid-value"))
                .body("detail", containsString(expected))
                .body("field", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void get_whenAParameterIsUnknown_saysWhichThereAre() {
        as("viewer")
                .get("/v1/notes/" + ID + "?authr=x")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:lockstep:unknown-parameter"))
                .body("detail", containsString("author, colour, day, limit"));
    }

    @Test
    void request_whenNoPathMatches_isAProblemToo() {
        as("viewer")
                .get("/v1/nowhere")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem-type:lockstep:no-such-path"));
        as("viewer").get("/v1/notes/not-a-uuid").then().statusCode(404);
        as("viewer").delete("/v1/notes").then().statusCode(405);
        as("member")
                .contentType("text/plain")
                .body("x")
                .post("/v1/notes")
                .then()
                .statusCode(415);
    }

    @Test
    void request_whenTheTokenIsNotGood_isUnauthenticatedAndSaysNothingElse() {
        for (var token : new String[] {
            TokenSigner.shared().expired("somebody", "member"),
            TokenSigner.shared().wrongIssuer("somebody", "member"),
            TokenSigner.shared().wrongAudience("somebody", "member"),
            TokenSigner.shared().algNone("somebody", "member"),
            TokenSigner.shared().hs256WithPublicKey("somebody", "member"),
            "nonsense"
        }) {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("text", "a"))
                    .post("/v1/notes")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:problem-type:lockstep:unauthenticated"));
        }
        given().get("/v1/notes/" + ID).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void request_whenTheRoleDoesNotAllowIt_isForbidden() {
        as("viewer")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "a"))
                .post("/v1/notes")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem-type:lockstep:forbidden"));
        as("admin").get("/v1/notes/forgotten").then().statusCode(403);
    }

    @Test
    void post_whenTheBodyIsTooLarge_isRefusedWithTheLimit() {
        as("member")
                .contentType(ContentType.JSON)
                .body("{\"text\":\"" + "x".repeat(3_000_000) + "\"}")
                .post("/v1/notes")
                .then()
                .statusCode(413)
                .body("limit", equalTo(2_097_152));
    }

    @Test
    void put_whenTheVersionIsMissingOrOld_asksForTheCurrentOne() {
        var body = Map.of("text", "a");
        as("member")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/notes/" + ID)
                .then()
                .statusCode(428);
        as("member")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"2\"")
                .body(body)
                .put("/v1/notes/" + ID)
                .then()
                .statusCode(412)
                .body("current", equalTo("\"3\""));
        as("member")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"3\"")
                .body(body)
                .put("/v1/notes/" + ID)
                .then()
                .statusCode(204)
                .header("ETag", "\"4\"");
    }

    @Test
    void post_whenTheServiceFails_saysNothingOfItsInsides() {
        as("member")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "fail"))
                .post("/v1/notes")
                .then()
                .statusCode(500)
                .body("type", equalTo("urn:problem-type:lockstep:internal"))
                .body("detail", not(containsString("on purpose")));
        assertThat(notes.count("fail")).isZero();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TokenSigner.shared().token("somebody", role));
    }
}
