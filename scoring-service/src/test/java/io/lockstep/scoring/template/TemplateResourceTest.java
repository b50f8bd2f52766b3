package io.lockstep.scoring.template;

import static io.lockstep.scoring.testing.Requests.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.scoring.testing.Scorecards;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class TemplateResourceTest {

    @Inject
    Jdbi jdbi;

    @Test
    void template_whenOwn_canBeWrittenAndEditedAndAShippedOneNot() {
        var body = Map.of(
                "nameZh",
                "利润优先",
                "nameEn",
                "Profit first",
                "stage",
                "PROFIT",
                "kpis",
                List.of(Scorecards.kpi("gross-margin", 100)));
        jdbi.useHandle(handle -> handle.execute("truncate scorecard_template"));

        Scorecards.manager()
                .body(body)
                .put("/v1/scorecard-templates/profit-first")
                .then()
                .statusCode(200);

        Scorecards.manager()
                .body(body)
                .put("/v1/scorecard-templates/profit-first")
                .then()
                .statusCode(428);
        Scorecards.manager()
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/scorecard-templates/profit-first")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        Scorecards.manager()
                .body(body)
                .put("/v1/scorecard-templates/new-business")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:template-shipped"));
        viewer().get("/v1/scorecard-templates")
                .then()
                .body("items.code", contains("new-business", "mature-business", "profit-first"));
        viewer().get("/v1/scorecard-templates/mature-business").then().body("kpis.weight", contains(35, 30, 20, 15));
    }
}
