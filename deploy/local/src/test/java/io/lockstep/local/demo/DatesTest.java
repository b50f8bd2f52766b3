package io.lockstep.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DatesTest {

    @Test
    void move_whenTheAsOfDateIsToday_keepsDistancesAndLabels() {
        // given
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        // when
        var moved = Dates.today()
                .move("{\"start\": \"2024-01-05\", \"asOf\": \"2024-02-15\", \"periodLabel\": \"2024Q3\"}");

        // then
        assertThat(moved)
                .isEqualTo(
                        "{\"start\": \"%s\", \"asOf\": \"%s\", \"periodLabel\": \"2024Q3\"}",
                        today.minusDays(41), today);
    }

    @Test
    void move_whenDatesStayAsPrinted_changesNothing() {
        assertThat(Dates.printed().move("2024-02-15")).isEqualTo("2024-02-15");
    }
}
