package io.lockstep.goal.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.goal.Api;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class DirectoryResourceTest {

    private static final EventType PERSON = EventType.v1("goal", "person-changed");
    private static final EventType TEAM = EventType.v1("goal", "team-changed");
    private static final String HEADER = "subject,displayName,role,team,lead,startDate,active\n";

    private final Api api = Api.manager();

    @Test
    void changePerson_whenTheVersionIsCurrent_publishesTheNextVersion() {
        try (var probe = EventProbe.fromNow("goal")) {
            // given
            var subject = Api.unique("li.na");
            var team = api.team(null, null);
            var id = api.person(subject, null);

            // when
            var answer = api.put(
                    "/v1/persons/" + id,
                    1,
                    Map.of("subject", subject, "displayName", "李娜", "role", "内容专员", "teamId", team));

            // then
            answer.then().statusCode(200).header("ETag", "\"2\"").header("Lockstep-Event-Id", notNullValue());
            var event = probe.await(PERSON, id, e -> e.payload().path("version").asLong() == 2);
            assertThat(event.payload().path("teamId").asText()).isEqualTo(team);
            assertThat(event.payload().path("active").asBoolean()).isTrue();
        }
    }

    @Test
    void changePerson_whenIfMatchIsMissingOrStale_refuses() {
        var subject = Api.unique("person");
        var id = api.person(subject, null);
        var body = Map.of("subject", subject, "displayName", "x", "role", "y");

        api.request().body(body).put("/v1/persons/" + id).then().statusCode(428);
        api.put("/v1/persons/" + id, 7, body).then().statusCode(412).body("current", equalTo("\"1\""));
        api.get("/v1/persons/" + id).then().body("displayName", equalTo(subject));
    }

    @Test
    void addPerson_whenTheSubjectIsTaken_refuses() {
        var subject = Api.unique("person");
        api.person(subject, null);

        api.post("/v1/persons", Map.of("subject", subject, "displayName", "x", "role", "y"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:subject-taken"))
                .body("errors[0].pointer", equalTo("#/subject"));
    }

    @Test
    void addTeam_whenTheNameIsTaken_refuses() {
        var name = Map.of("name", Api.unique("team"));
        api.post("/v1/teams", name).then().statusCode(201);

        api.post("/v1/teams", name)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:team-name-taken"))
                .body("errors.pointer", contains("#/name"));
    }

    @Test
    void changeTeam_whenItWouldStandBelowItself_refuses() {
        var top = api.team(null, null);
        var below = api.team(top, null);

        api.put("/v1/teams/" + top, 1, Map.of("name", Api.unique("team"), "parentTeamId", below))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:team-in-itself"));
        api.get("/v1/teams/" + top).then().body("version", equalTo(1)).body("parentTeamId", nullValue());
    }

    @Test
    void write_whenTheCallerIsAMember_isForbidden() {
        Api.as("somebody", Roles.MEMBER)
                .post("/v1/persons", Map.of("subject", "a", "displayName", "b", "role", "c"))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem-type:lockstep:forbidden"));
        upload(api, HEADER, false).then().statusCode(403);
    }

    @Test
    void importDirectory_whenAllRowsAreRight_addsPersonsTeamsAndLeads() {
        try (var probe = EventProbe.fromNow("goal")) {
            // given
            var boss = Api.unique("wang");
            var member = Api.unique("li");
            var department = Api.unique("市场部");
            var team = Api.unique("内容组");
            var file = "\uFEFF" + HEADER + boss + ",王强,市场部经理," + department + ",true,2024-03-01,true\n" + member
                    + ",李娜,内容专员," + department + "/" + team + ",,2026.01.05,\n";

            // when
            var dry = upload(admin(), file, true);
            var real = upload(admin(), file, false);
            var again = upload(admin(), file, false);

            // then
            dry.then()
                    .statusCode(200)
                    .body("dryRun", equalTo(true))
                    .body("personsAdded", equalTo(2))
                    .body("eventId", nullValue());
            real.then().statusCode(200).body("personsAdded", equalTo(2)).body("teamsAdded", equalTo(2));
            again.then()
                    .body("personsAdded", equalTo(0))
                    .body("personsChanged", equalTo(0))
                    .body("teamsChanged", equalTo(0));
            var bossEvent =
                    probe.await(e -> e.payload().path("subject").asText().equals(boss));
            var teamEvent = probe.await(e -> e.payload().path("name").asText().equals(team));
            var departmentEvent =
                    probe.await(e -> e.payload().path("name").asText().equals(department));
            assertThat(departmentEvent.payload().path("leadId"))
                    .isEqualTo(bossEvent.payload().path("personId"));
            assertThat(teamEvent.payload().path("parentTeamId"))
                    .isEqualTo(departmentEvent.payload().path("teamId"));
            assertThat(probe.matching(e -> e.is(TEAM) && e.key().equals(teamEvent.key())))
                    .hasSize(1);
            assertThat(probe.matching(e -> e.is(PERSON) && e.key().equals(bossEvent.key())))
                    .hasSize(1);
        }
    }

    @Test
    void importDirectory_whenOneCellIsWrong_importsNothingAndTellsRowAndColumn() {
        // given
        var good = Api.unique("good");
        var file = HEADER + good + ",王强,经理,,,,\n" + Api.unique("bad") + ",,经理,,,tomorrow,\n";

        // when
        var answer = upload(admin(), file, false);

        // then
        answer.then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:import-refused"))
                .body("count", equalTo(2))
                .body("errors.pointer", hasItems("#/3/displayName", "#/3/startDate"));
        upload(admin(), HEADER + good + ",王强,经理,,,,\n", true).then().body("personsAdded", equalTo(1));
    }

    @Test
    void importDirectory_whenTheReaderIsChinese_answersInChinese() {
        admin().request()
                .contentType("text/csv")
                .header("Accept-Language", "zh-CN")
                .body((HEADER + "a,,经理,,,,\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/directory/imports")
                .then()
                .statusCode(422)
                .body("title", equalTo("导入被拒绝"))
                .body("errors[0].detail", containsString("第 2 行"));
    }

    private static Api admin() {
        return Api.as("root", Roles.ADMIN);
    }

    private static Response upload(Api api, String file, boolean dryRun) {
        return api.request()
                .contentType("text/csv")
                .queryParam("dryRun", dryRun)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/directory/imports");
    }
}
