package io.lockstep.goal.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.lockstep.goal.GoalProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFileTest {

    private static final String HEADER = "subject,displayName,role,team,lead,startDate,active\n";

    private final TableErrors errors = new TableErrors();

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void read_whenAllIsWell_understandsEveryCell(String byteOrderMark) {
        // given
        var file = byteOrderMark + HEADER
                + "wang.qiang,王强,市场部经理,市场部,true,2024-03-01,true\r\n"
                + "li.na,\"李 \"\"Na\"\" 娜\",内容专员,市场部/内容组,,2026.01.05,false\n";

        // when
        var rows = ImportFile.read(file.getBytes(UTF_8), TableFormat.CSV, errors);

        // then
        errors.demandNone();
        assertThat(rows)
                .containsExactly(
                        new ImportRow(
                                2, "wang.qiang", "王强", "市场部经理", List.of("市场部"), true, LocalDate.of(2024, 3, 1), true),
                        new ImportRow(
                                3,
                                "li.na",
                                "李 \"Na\" 娜",
                                "内容专员",
                                List.of("市场部", "内容组"),
                                false,
                                LocalDate.of(2026, 1, 5),
                                false));
    }

    @Test
    void read_whenCellsAreWrong_tellsRowAndColumnOfEach() {
        // given
        var file = HEADER + ",王强,经理,市场部,maybe,2024-02-30,\nli.na,李娜,专员,A//B,,,\nzhao,赵,专员,,true,,\n";

        // when
        ImportFile.read(file.getBytes(UTF_8), TableFormat.CSV, errors);

        // then
        assertThat(pointers()).containsExactlyInAnyOrder("/2/subject", "/2/lead", "/2/startDate", "/3/team", "/4/team");
    }

    @Test
    void read_whenTheHeaderIsWrong_namesTheColumns() {
        ImportFile.read("subject,name,role\na,b,c\n".getBytes(UTF_8), TableFormat.CSV, errors);

        assertThat(pointers()).containsExactlyInAnyOrder("/1/name", "/1/displayName");
    }

    @Test
    void read_whenARowIsTooShortOrTooLong_namesTheRow() {
        ImportFile.read((HEADER + "a,b\na,b,c,d,,,,h\n").getBytes(UTF_8), TableFormat.CSV, errors);

        assertThat(pointers()).containsExactly("/2", "/3");
    }

    @Test
    void teams_whenRowsContradictEachOther_tellsTheLaterRow() {
        // given
        var file = HEADER + "a,a,x,North/Sales,true,,\n" + "b,b,x,South/Sales,,,\n" + "c,c,x,Sales,true,,\n"
                + "a,a,x,,,,\n";
        var rows = ImportFile.read(file.getBytes(UTF_8), TableFormat.CSV, errors);

        // when
        ImportPlan.teams(rows, new HashMap<>(), errors);

        // then
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        tuple("/3/team", GoalProblem.TEAM_TWO_PARENTS),
                        tuple("/4/lead", GoalProblem.TEAM_TWO_LEADS),
                        tuple("/5/subject", GoalProblem.CELL_TWICE));
    }

    @Test
    void teams_whenTheFileAndTheDirectoryMakeALoop_refuses() {
        // given Sales stands below North already
        var existing = new HashMap<String, String>();
        existing.put("Sales", "North");
        existing.put("North", null);
        var rows = ImportFile.read((HEADER + "a,a,x,Sales/North,,,\n").getBytes(UTF_8), TableFormat.CSV, errors);

        // when
        ImportPlan.teams(rows, existing, errors);

        // then
        assertThat(faults()).containsExactly(tuple("/2/team", GoalProblem.TEAM_LOOP));
    }

    @Test
    void read_whenAPathNamesATeamTwiceOrATextIsTooLong_refuses() {
        var file = HEADER + "a,a,x,North/Sales/North,,,\n" + "b," + "b".repeat(201) + ",x,,,,\n";

        ImportFile.read(file.getBytes(UTF_8), TableFormat.CSV, errors);

        assertThat(faults())
                .containsExactly(
                        tuple("/2/team", GoalProblem.TEAM_LOOP), tuple("/3/displayName", GoalProblem.CELL_TOO_LONG));
    }

    private List<Tuple> faults() {
        return catchThrowableOfType(Problem.class, errors::demandNone).errors().stream()
                .map(error -> tuple(error.pointer(), error.type()))
                .toList();
    }

    private List<String> pointers() {
        var problem = catchThrowableOfType(Problem.class, errors::demandNone);
        assertThat(problem.members()).containsEntry("count", problem.errors().size());
        return problem.errors().stream().map(Problem.FieldError::pointer).toList();
    }
}
