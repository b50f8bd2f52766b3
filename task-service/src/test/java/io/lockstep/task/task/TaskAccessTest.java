package io.lockstep.task.task;

import static io.lockstep.task.Bodies.whitepaper;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.as;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.team;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.TokenSigner;
import io.lockstep.task.Organisation.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may do what: a member writes what is theirs or their team's. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class TaskAccessTest {

    private static final TokenSigner SIGNER = TokenSigner.shared();

    @Test
    void create_whenTheOwnerIsOfTheMembersTeam_isAllowed() {
        var team = team();
        var member = person(team);
        var colleague = person(team);

        create(member, colleague).then().statusCode(201);
    }

    @Test
    void create_whenTheOwnerIsOfAnotherTeam_isRefusedAndNothingIsStored() {
        var member = person(team());
        var other = person(team());

        create(member, other).then().statusCode(403).body("type", equalTo("urn:problem-type:lockstep:not-yours"));

        manager().queryParam("ownerId", other.id()).get("/v1/tasks").then().body("items", empty());
    }

    @Test
    void create_whenNeitherHasATeam_isRefused() {
        create(person(), person()).then().statusCode(403);
    }

    @Test
    void create_whenTheMemberLeadsATeamAbove_isAllowed() {
        var lead = person();
        var department = team(null, lead);
        var group = team(team(department, null), null);

        create(lead, person(group)).then().statusCode(201);
    }

    @Test
    void create_whenTheMemberIsOnlyInATeamAbove_isRefused() {
        var department = team();
        var group = team(department, null);

        create(person(department), person(group)).then().statusCode(403);
    }

    @Test
    void edit_whenTheTaskIsAnotherTeams_isRefused() {
        var owner = person(team());
        var stranger = person(team());
        var task = create(owner, owner);

        edit(stranger.member(), task, whitepaper(owner.id()))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem-type:lockstep:not-yours"));
        stranger.member()
                .body(Map.of("reason", "mine now"))
                .post(location(task) + "/cancel")
                .then()
                .statusCode(403);

        manager().get(location(task)).then().body("version", equalTo(1)).body("state", equalTo("PLANNED"));
    }

    @Test
    void edit_whenItIsHandedToAnotherTeam_takesAManager() {
        var owner = person(team());
        var stranger = person(team());
        var task = create(owner, owner);

        edit(owner.member(), task, whitepaper(stranger.id())).then().statusCode(403);
        edit(manager(), task, whitepaper(stranger.id()))
                .then()
                .statusCode(200)
                .body("ownerId", equalTo(stranger.id().toString()))
                .body("teamId", equalTo(String.valueOf(stranger.team())));
    }

    @Test
    void create_whenTheTokenIsNoGood_isRefused() {
        var owner = person();
        for (var token : new String[] {
            SIGNER.expired("manager", "manager"),
            SIGNER.wrongIssuer("manager", "manager"),
            SIGNER.wrongAudience("manager", "manager"),
            SIGNER.algNone("manager", "manager"),
            SIGNER.hs256WithPublicKey("manager", "manager")
        }) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(whitepaper(owner.id()))
                    .post("/v1/tasks")
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("urn:problem-type:lockstep:unauthenticated"));
        }
        given().contentType("application/json")
                .body(whitepaper(owner.id()))
                .post("/v1/tasks")
                .then()
                .statusCode(401);

        manager().queryParam("ownerId", owner.id()).get("/v1/tasks").then().body("items", empty());
    }

    @Test
    void requests_whenTheRoleDoesNotAllowThem_areRefused() {
        var owner = person();

        as("viewer", "viewer")
                .body(whitepaper(owner.id()))
                .post("/v1/tasks")
                .then()
                .statusCode(403);
        as("viewer", "viewer").get("/v1/tasks").then().statusCode(200);
        as("crm", "integration").get("/v1/tasks").then().statusCode(403);
        as("nobody").get("/v1/tasks").then().statusCode(403);
    }

    private static Response create(Person as, Person owner) {
        return as.member().body(whitepaper(owner.id())).post("/v1/tasks");
    }

    private static Response edit(RequestSpecification as, Response task, Map<String, Object> body) {
        return as.header("If-Match", task.header("ETag"))
                .body(with(body, "reason", "handed over"))
                .put(location(task));
    }

    private static String location(Response task) {
        return "/v1/tasks/" + task.path("taskId");
    }
}
