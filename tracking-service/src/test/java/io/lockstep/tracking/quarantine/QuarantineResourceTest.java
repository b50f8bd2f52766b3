package io.lockstep.tracking.quarantine;

import static io.lockstep.tracking.Plan.admin;
import static io.lockstep.tracking.Plan.as;
import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.leadevent.LeadEvents.event;
import static io.lockstep.tracking.leadevent.LeadEvents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.leadevent.LeadEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class QuarantineResourceTest {

    private static final String PATH = "/v1/lead-events";

    private final String source = LeadEvents.source();

    @Test
    void post_whenAPersonAskedToBeForgotten_dropsWhatIsInQuarantineAboutThem() {
        // given
        structured(with(event(source, "created", "lead-1"), "time", "yesterday"));
        structured(with(event(source, "created", "lead-2"), "time", "yesterday"));

        // when
        structured(event(source, "privacy-deleted", "lead-1")).then().body("status", equalTo("RECORDED"));

        // then
        assertThat(quarantined(source))
                .singleElement()
                .satisfies(kept -> assertThat((String) kept.get("body")).contains("lead-2"));
    }

    @Test
    void quarantine_whenReadByAManager_isForbidden() {
        manager().get("/v1/quarantined-events").then().statusCode(403);
    }

    private Response structured(Map<String, Object> event) {
        return as(String.valueOf(event.get("source")), "integration")
                .contentType("application/cloudevents+json")
                .body(event)
                .post(PATH);
    }

    private static List<Map<String, Object>> quarantined(String source) {
        List<Map<String, Object>> all =
                admin().queryParam("limit", 200).get("/v1/quarantined-events").path("items");
        return all.stream().filter(event -> source.equals(event.get("source"))).toList();
    }
}
