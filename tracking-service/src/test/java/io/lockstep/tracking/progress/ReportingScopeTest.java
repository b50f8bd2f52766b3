package io.lockstep.tracking.progress;

import static io.lockstep.tracking.Plan.as;
import static io.lockstep.tracking.Plan.plain;
import static io.lockstep.tracking.Progress.on;
import static org.hamcrest.Matchers.equalTo;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.TokenSigner;
import io.lockstep.tracking.Plan;
import io.lockstep.tracking.Plan.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may report on what. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ReportingScopeTest {

    private static final String PATH = "/v1/progress-updates";

    @Test
    void post_whenTheTaskIsOfTheirTeam_isAllowed() {
        // given
        var team = Ids.next();
        var colleague = Plan.person(team);

        // then
        posting(colleague, Plan.task(Plan.person(team)), 201);
    }

    @Test
    void post_whenTheTaskIsOfATeamBelowOneTheyLead_isAllowed() {
        // given
        var head = Plan.person(null);
        var department = Plan.team(null, head);
        var group = Plan.team(Plan.team(department, null), null);

        // then
        posting(head, Plan.task(Plan.person(group)), 201);
    }

    @Test
    void post_whenTheTaskIsAnotherTeams_isRefused() {
        // given
        var parent = Plan.team(null, null);
        var stranger = Plan.person(Plan.team(parent, null));
        var task = Plan.task(Plan.person(Plan.team(parent, null)));

        // then
        posting(stranger, task, 403);
        stranger.member().body(on(task)).post(PATH).then().body("type", equalTo("urn:problem-type:lockstep:not-yours"));
    }

    @Test
    void post_whenTheTaskIsTheParentTeams_isRefusedToAPlainMember() {
        // given
        var parent = Plan.team(null, null);
        var member = Plan.person(Plan.team(parent, null));

        // then
        posting(member, Plan.task(Plan.person(parent)), 403);
    }

    @Test
    void post_whenTeamsStandInACircle_stillAnswers() {
        // given
        var lead = Plan.person(null);
        var one = Ids.next();
        var two = Plan.team(one, null);
        Plan.team(one, 1, two, lead);

        // then
        posting(lead, Plan.task(Plan.person(two)), 201);
    }

    @Test
    void post_whenAnOlderVersionOfTheTeamArrivesLate_isStillJudgedByTheNewer() {
        // given
        var old = Plan.person(null);
        var now = Plan.person(null);
        var team = Plan.team(Ids.next(), 2, null, now);
        Plan.team(team, 1, null, old);

        // then
        var task = Plan.task(Plan.person(team));
        posting(now, task, 201);
        posting(old, task, 403);
    }

    @Test
    void post_whenTheDirectoryDoesNotKnowTheMember_isRefused() {
        as("nobody-" + Ids.next(), "member")
                .body(on(Plan.task(Plan.person(null))))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"viewer, 403", "integration, 403", "manager, 201", "admin, 201"})
    void post_whenTheCallerIsNoMember_dependsOnTheRole(String role, int status) {
        as("anybody", role)
                .body(on(Plan.task(Plan.person(null))))
                .post(PATH)
                .then()
                .statusCode(status);
    }

    @Test
    void anyRequest_whenTheTokenIsNoGood_isRefused() {
        var signer = TokenSigner.shared();
        var bad = List.of(
                signer.expired("anybody", "admin"),
                signer.wrongIssuer("anybody", "admin"),
                signer.wrongAudience("anybody", "admin"),
                signer.algNone("anybody", "admin"),
                signer.hs256WithPublicKey("anybody", "admin"));
        for (var path : List.of(PATH, "/v1/measurements", "/v1/lead-events", "/v1/quarantined-events")) {
            plain().get(path).then().statusCode(401).contentType("application/problem+json");
            bad.forEach(token -> plain().auth().oauth2(token).get(path).then().statusCode(401));
        }
    }

    @Test
    void get_whenTheCallerIsAnIntegration_isForbidden() {
        for (var path : List.of(PATH, "/v1/measurements", "/v1/lead-events", "/v1/quarantined-events")) {
            as("crm", "integration").get(path).then().statusCode(403);
        }
    }

    /** The directory arrives on one topic and the task on another: what a team allows may be known a moment later. */
    private static void posting(Person person, UUID task, int status) {
        Awaitility.await()
                .untilAsserted(
                        () -> person.member().body(on(task)).post(PATH).then().statusCode(status));
    }
}
