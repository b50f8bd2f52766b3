package io.lockstep.task.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.table.TableProblem;
import io.lockstep.task.Refused;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final String CHINESE = "日期,类型,名称\r\n2026-02-14,班,春节\r\n2026/02/16,休,春节\r\n2026-02-20,普通,\r\n";

    @Test
    void table_inChinese_isReadInUtf8AndGb18030() {
        for (var encoding : new Charset[] {UTF_8, Charset.forName("GB18030")}) {
            assertThat(CalendarFile.table(CHINESE.getBytes(encoding), TableFormat.CSV))
                    .containsExactly(
                            new CalendarFile.Row(LocalDate.parse("2026-02-14"), DayKind.WORKDAY, "春节"),
                            new CalendarFile.Row(LocalDate.parse("2026-02-16"), DayKind.HOLIDAY, "春节"),
                            new CalendarFile.Row(LocalDate.parse("2026-02-20"), null, null));
        }
    }

    @Test
    void json_ofTheCommonForm_isRead() {
        var file = """
                {"$schema": "https://example.org/schema.json", "year": 2026, "papers": [],
                 "days": [{"name": "元旦", "date": "2026-01-01", "isOffDay": true},
                          {"name": "元旦", "date": "2026-01-04", "isOffDay": false}]}""";

        assertThat(CalendarFile.json(file.getBytes(UTF_8)))
                .containsExactly(
                        new CalendarFile.Row(LocalDate.parse("2026-01-01"), DayKind.HOLIDAY, "元旦"),
                        new CalendarFile.Row(LocalDate.parse("2026-01-04"), DayKind.WORKDAY, "元旦"));
    }

    @Test
    void table_withWrongCells_tellsEachOfThem() {
        var file = "date,kind\r\n2026-02-30,休\r\n2026-02-16,maybe\r\n2026-02-17,休\r\n2026-02-17,班\r\n";

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> CalendarFile.table(file.getBytes(UTF_8), TableFormat.CSV))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(Problem.FieldError::pointer, Problem.FieldError::type)
                        .containsExactly(
                                tuple("/2/date", TableProblem.CELL_INVALID),
                                tuple("/3/kind", TableProblem.CELL_INVALID),
                                tuple("/5/date", CalendarProblem.DAY_TWICE)));
    }

    @Test
    void json_ofAnotherForm_isRefused() {
        Refused.of(() -> CalendarFile.json("[]".getBytes(UTF_8)), CommonProblem.MALFORMED_REQUEST);
        Refused.of(() -> CalendarFile.json("no".getBytes(UTF_8)), CommonProblem.MALFORMED_REQUEST);
    }
}
