package io.lockstep.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.problem.ProblemType;
import io.lockstep.task.plan.WorkProblem;
import io.lockstep.task.resource.NeedProblem;
import io.lockstep.task.schedule.ScheduleProblem;
import io.lockstep.task.task.StateProblem;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaskProblemTest {

    private static final Pattern MEMBER = Pattern.compile("\\{\\w+}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Every catalogue of the service; names are unique, because URIs are made of them. */
    static Stream<ProblemType> all() {
        return Stream.<ProblemType[]>of(
                        TaskProblem.values(),
                        WorkProblem.values(),
                        StateProblem.values(),
                        NeedProblem.values(),
                        ScheduleProblem.values())
                .flatMap(Stream::of);
    }

    @Test
    void names_acrossTheCatalogues_areUnique() {
        assertThat(all().map(ProblemType::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void texts_inBothLanguages_saySoAndNameTheSameMembers(ProblemType problem) {
        assertThat(problem.title().english()).doesNotContainPattern(CHINESE);
        assertThat(problem.title().chinese()).containsPattern(CHINESE);
        assertThat(problem.detail().chinese()).containsPattern(CHINESE);
        assertThat(members(problem.detail().chinese()))
                .isEqualTo(members(problem.detail().english()));
    }

    private static Set<String> members(String text) {
        return MEMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
