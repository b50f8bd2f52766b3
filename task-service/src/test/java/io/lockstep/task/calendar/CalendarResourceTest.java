package io.lockstep.task.calendar;

import static io.lockstep.task.Organisation.as;
import static io.lockstep.task.Organisation.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class CalendarResourceTest {

    private final WorkingCalendar calendar;

    CalendarResourceTest(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Test
    void import_ofCsvAndJson_adjustsTheWorkingDays() {
        // given a dry run, which changes nothing
        var csv = "日期,类型,名称\r\n2031-02-15,班,春节\r\n2031-02-17,休,春节\r\n";
        importDays("text/csv", csv, true).then().statusCode(200).body("added", equalTo(2));
        days().then().body("items", empty());

        // when
        importDays("text/csv", csv, false).then().statusCode(200).body("added", equalTo(2));
        importDays("text/csv", csv, false).then().body("added", equalTo(0)).body("changed", equalTo(0));
        importDays(
                        "application/json",
                        "{\"days\": [{\"date\": \"2031-02-18\", \"isOffDay\": true, \"name\": \"春节\"}]}",
                        false)
                .then()
                .statusCode(200);

        // then
        days().then()
                .body("items.date", contains("2031-02-15", "2031-02-17"))
                .body("items.kind", contains("WORKDAY", "HOLIDAY"))
                .body("next", notNullValue());
        assertThat(calendar.days().isWorking(LocalDate.parse("2031-02-15"))).isTrue();
        assertThat(calendar.days().onOrAfter(LocalDate.parse("2031-02-17"))).isEqualTo("2031-02-19");
    }

    @Test
    void import_withAWrongCell_importsNothing() {
        importDays("text/csv", "date,kind\r\n2032-02-16,休\r\n2032-02-17,?\r\n", false)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/3/kind"));

        assertThat(calendar.days().isWorking(LocalDate.parse("2032-02-16"))).isTrue();
        as("member", "member")
                .contentType("text/csv")
                .body("date,kind\r\n")
                .post("/v1/calendar/imports")
                .then()
                .statusCode(403);
    }

    @Test
    void calendar_whenRead_saysHowTimeIsCounted() {
        as("viewer", "viewer")
                .get("/v1/calendar")
                .then()
                .statusCode(200)
                .body("hours", equalTo("CALENDAR"))
                .body("closes", equalTo("00:00"));
    }

    private static Response importDays(String type, String file, boolean dryRun) {
        return manager()
                .contentType(type)
                .queryParam("dryRun", dryRun)
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/calendar/imports");
    }

    private static Response days() {
        return manager()
                .queryParam("from", "2031-01-01")
                .queryParam("to", "2031-12-31")
                .queryParam("limit", 2)
                .get("/v1/calendar/days");
    }
}
