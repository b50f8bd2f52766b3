package io.lockstep.scoring.testing;

import static io.lockstep.scoring.testing.Requests.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Scorecards of one cycle as a manager writes them over HTTP. */
public final class Scorecards {

    /** The KPIs of the new-business template (requirements.md N7). */
    public static final List<String> NEW_BUSINESS =
            List.of("new-customers-developed", "activity-roi", "training-completion", "compliance-rate");

    private final UUID cycle;

    public Scorecards(UUID cycle) {
        this.cycle = cycle;
    }

    /** The body of a new scorecard; a test adds the template or KPIs. */
    public Map<String, Object> draft(String type, String field, Object subject) {
        var body = new HashMap<String, Object>();
        body.put("subjectType", type);
        body.put(field, subject);
        body.put("cycleId", cycle);
        body.put("reason", "New market");
        return body;
    }

    /** Drafts one from a template and says its id. */
    public String drafted(String type, String field, Object subject, String template) {
        var body = draft(type, field, subject);
        body.put("template", template);
        return manager()
                .body(body)
                .post("/v1/scorecards")
                .then()
                .statusCode(201)
                .extract()
                .path("scorecardId");
    }

    /** Drafts one from a template, activates it and says its id. */
    public String active(String type, String field, Object subject, String template) {
        var card = drafted(type, field, subject, template);
        activate(card).then().statusCode(200);
        return card;
    }

    public static Response activate(String card) {
        return as("manager").post("/v1/scorecards/" + card + "/activate");
    }

    /** Weighs it anew from a day on, or from today. */
    public static Response weigh(String card, int version, List<Map<String, Object>> kpis, String validFrom) {
        var body = new HashMap<String, Object>();
        body.put("kpis", kpis);
        body.put("reason", "Profit before scale");
        body.put("validFrom", validFrom);
        return manager()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/v1/scorecards/" + card + "/weights");
    }

    public static Map<String, Object> kpi(String code, int weight) {
        return Map.of("kpi", code, "weight", weight);
    }

    public static RequestSpecification manager() {
        return as("manager").contentType("application/json");
    }
}
