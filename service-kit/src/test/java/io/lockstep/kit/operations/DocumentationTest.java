package io.lockstep.kit.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class DocumentationTest {

    @Test
    void openapi_ofAnyService_documentsTheProblemsOfEveryOperation() {
        var document = given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        var statuses = document.getMap("paths.'/v1/notes/{id}'.get.responses").keySet();
        assertThat(statuses).map(Object::toString).contains("200", "400", "401", "403", "404", "406", "500", "503");
        assertThat(document.getString("components.schemas.Problem.description")).contains("RFC 9457");
    }
}
