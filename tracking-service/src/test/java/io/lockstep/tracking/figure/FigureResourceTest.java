package io.lockstep.tracking.figure;

import static io.lockstep.tracking.Plan.fields;
import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.Progress.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class FigureResourceTest {

    private static final String PATH = "/v1/figures";

    @Test
    void enter_whenItIsAFigure_publishesItAndChangesTakeItsPlace() {
        try (var probe = EventProbe.fromNow("tracking")) {
            // given
            var body = figure("complaints");
            var id = manager().body(body).post(PATH).<String>path("figureId");

            // when
            manager()
                    .header("If-Match", "\"1\"")
                    .body(with(body, "amount", 4))
                    .put(PATH + "/" + id)
                    .then()
                    .statusCode(200);

            // then
            var second = probe.await(event ->
                    event.key().equals(id) && event.payload().path("version").asInt() == 2);
            EventContract.of("tracking").assertKept(second);
            assertThat(second.payload().path("amount").asInt()).isEqualTo(4);
        }
    }

    @Test
    void enter_whenTheFigureComesFromLeads_isRefused() {
        manager()
                .body(figure("leads"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:figure-reserved"))
                .body("errors.pointer", hasItem("#/figure"));
        manager().body(figure("Not a name")).post(PATH).then().statusCode(400);
    }

    @Test
    void change_whenNothingIsDifferent_staysAtItsVersion() {
        // given
        var body = figure("orders");
        var id = manager().body(body).post(PATH).<String>path("figureId");

        // then
        manager()
                .header("If-Match", "\"1\"")
                .body(with(body, "amount", 3.0))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    private static Map<String, Object> figure(String name) {
        return fields("asOf", "2026-02-15", "figure", name, "amount", 3, "channel", "shop-" + Ids.next());
    }
}
