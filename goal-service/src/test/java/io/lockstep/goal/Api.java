package io.lockstep.goal;

import static io.restassured.RestAssured.given;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.testing.TokenSigner;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The service as a caller with a real token sees it; names are unique, because all tests share one database. */
public final class Api {

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    public static Api as(String subject, String... roles) {
        return new Api(TokenSigner.shared().token(subject, roles));
    }

    public static Api manager() {
        return as("boss", Roles.MANAGER);
    }

    public static Api viewer() {
        return as("guest", Roles.VIEWER);
    }

    public static Api with(String token) {
        return new Api(token);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public Response post(String path, Object body) {
        return request().body(body).post(path);
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response put(String path, long version, Object body) {
        return request().header("If-Match", "\"" + version + "\"").body(body).put(path);
    }

    /** Adds a person and answers their id. */
    public String person(String subject, @Nullable String teamId) {
        var body = new HashMap<String, Object>(Map.of("subject", subject, "displayName", subject, "role", "内容专员"));
        if (teamId != null) {
            body.put("teamId", teamId);
        }
        return created(post("/v1/persons", body), "personId");
    }

    public String person() {
        return person(unique("person"), null);
    }

    /** Adds somebody who has left, and answers their id. */
    public String leaver() {
        var id = person();
        post("/v1/persons/" + id + "/departure", Map.of("departedOn", "2026-01-01", "reason", "left"))
                .then()
                .statusCode(200);
        return id;
    }

    public String team(@Nullable String parentTeamId, @Nullable String leadId) {
        var body = new HashMap<String, Object>(Map.of("name", unique("team")));
        if (parentTeamId != null) {
            body.put("parentTeamId", parentTeamId);
        }
        if (leadId != null) {
            body.put("leadId", leadId);
        }
        return created(post("/v1/teams", body), "teamId");
    }

    public String cycle(String start, String end) {
        return created(post("/v1/cycles", Map.of("name", unique("cycle"), "start", start, "end", end)), "cycleId");
    }

    /** Drafts a goal and answers its id. */
    public String goal(Map<String, Object> body) {
        return created(post("/v1/goals", body), "goalId");
    }

    public Response activate(String goal) {
        return post("/v1/goals/" + goal + "/activate", Map.of());
    }

    public static String created(Response answer, String field) {
        return answer.then().statusCode(201).extract().path(field);
    }

    public static String unique(String what) {
        return what + "-" + Ids.next();
    }
}
