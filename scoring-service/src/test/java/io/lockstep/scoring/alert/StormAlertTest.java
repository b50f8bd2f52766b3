package io.lockstep.scoring.alert;

import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A root that drops and takes many with it is one alert with its members. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class StormAlertTest {

    private static final int TEAMS = 15;

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final UUID root = Ids.next();
    private final List<UUID> goals = Stream.generate(Ids::next).limit(TEAMS).toList();
    private final List<UUID> leaves = Stream.generate(Ids::next).limit(TEAMS).toList();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        var plan = new ArrayList<Published>();
        plan.add(Published.cycle(cycle, 1));
        plan.add(Published.goal(root, cycle, 1));
        for (var i = 0; i < TEAMS; i++) {
            plan.add(Published.goal(goals.get(i), cycle, 1)
                    .under(root, "10")
                    .measuring(keyResult(leaves.get(i), "100", "100")));
        }
        delivery.deliver(plan);
        // exactly in step: 50 of 100 half way
        measure("50", 0);
    }

    @Test
    void observe_whenADayTakesTheWholeTreeDown_raisesOneAlertWithItsMembers() {
        dayPasses(12);

        assertThat(alerts()).containsExactly(root + " WARNING 30");
        var payload = EventJson.parse(raised());
        assertThat(payload.path("memberCount").asInt()).isEqualTo(2 * TEAMS);
        assertThat(payload.path("members")).hasSize(2 * TEAMS);
        viewer().queryParam("subjectId", leaves.getFirst())
                .get("/v1/alerts")
                .then()
                .body("items.subjectId", hasItems(root.toString()))
                .body("items[0].memberCount", equalTo(2 * TEAMS));
        viewer().get("/v1/alerts/" + alertId() + "/members")
                .then()
                .body("count", equalTo(2 * TEAMS))
                .body("items", hasSize(2 * TEAMS));
    }

    @Test
    void observe_whenAMemberRecovers_leavesTheStormAndCanReturn() {
        dayPasses(12);
        delivery.deliver(measurement(0, "70", 1));
        var without = alerts();

        delivery.deliver(measurement(0, "20", 2));

        assertThat(without).containsExactly(root + " WARNING 28");
        assertThat(alerts()).containsExactly(root + " WARNING 30");
    }

    @Test
    void observe_whenTheHeadRecovers_givesThoseStillBelowAnAlertEach() {
        dayPasses(12);

        for (var i = 0; i < TEAMS - 1; i++) {
            delivery.deliver(measurement(i, "70", 3));
        }

        assertThat(alerts()).containsExactlyInAnyOrder(goals.getLast() + " WARNING 0", leaves.getLast() + " WARNING 0");
        assertThat(count("select count(*) from alert_member where left_at is null"))
                .isZero();
    }

    @Test
    void observe_whenTheCycleCloses_endsTheStormWithItsMembers() {
        dayPasses(12);

        delivery.deliver(Published.cycleClosed(cycle));

        assertThat(alerts()).isEmpty();
        assertThat(count("select count(*) from alert_member where left_at is null"))
                .isZero();
        assertThat(count("select count(*) from alert")).isEqualTo(1);
    }

    private void dayPasses(int days) {
        SettableClock.installAt(Published.NOW.plusSeconds(86_400L * days));
        delivery.deliver(Published.dayStarted(cycle, TODAY.plusDays(days)));
    }

    private void measure(String value, int second) {
        var all = new ArrayList<Published>();
        for (var i = 0; i < TEAMS; i++) {
            all.add(measurement(i, value, second));
        }
        delivery.deliver(all);
    }

    private Published measurement(int leaf, String value, int second) {
        return Published.measurement(leaves.get(leaf), value).with("recordedAt", Published.NOW.plusSeconds(second));
    }

    private List<String> alerts() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select subject_id || ' ' || level || ' ' || member_count from alert where cleared_at is null
                        """).mapTo(String.class).list());
    }

    private String alertId() {
        return jdbi.withHandle(handle -> handle.createQuery("select alert_id from alert where cleared_at is null")
                .mapTo(String.class)
                .one());
    }

    private String raised() {
        return jdbi.withHandle(handle -> handle.createQuery("select payload from feed where name = 'alert-raised'")
                .mapTo(String.class)
                .one());
    }

    private int count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
