package io.lockstep.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.problem.ProblemType;
import io.lockstep.task.adjustment.AdjustmentProblem;
import io.lockstep.task.calendar.CalendarProblem;
import io.lockstep.task.cause.CauseProblem;
import io.lockstep.task.lesson.LessonProblem;
import io.lockstep.task.procedure.ProcedureProblem;
import io.lockstep.task.remediation.RemediationProblem;
import io.lockstep.task.risk.RiskProblem;
import io.lockstep.task.suggestion.SuggestionProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The problems that features keep beside {@link TaskProblem}. */
class FeatureProblemsTest {

    private static final Pattern MEMBER = Pattern.compile("\\{\\w+}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static Stream<ProblemType> problems() {
        return Stream.<ProblemType[]>of(
                        CalendarProblem.values(),
                        CauseProblem.values(),
                        AdjustmentProblem.values(),
                        RemediationProblem.values(),
                        RiskProblem.values(),
                        SuggestionProblem.values(),
                        LessonProblem.values(),
                        ProcedureProblem.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void texts_inBothLanguages_saySoAndNameTheSameMembers(ProblemType problem) {
        assertThat(problem.title().english()).doesNotContainPattern(CHINESE);
        assertThat(problem.title().chinese()).containsPattern(CHINESE);
        assertThat(problem.detail().chinese()).containsPattern(CHINESE);
        assertThat(members(problem.detail().chinese()))
                .isEqualTo(members(problem.detail().english()));
    }

    @Test
    void names_ofAllProblems_areUnique() {
        var names = Stream.concat(problems(), Arrays.stream(TaskProblem.values()))
                .map(ProblemType::name)
                .toList();

        assertThat(names).doesNotHaveDuplicates().isNotEqualTo(List.of());
    }

    private static Set<String> members(String text) {
        return MEMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
