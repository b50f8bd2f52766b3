package io.lockstep.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoalProblemTest {

    private static final Pattern MEMBER = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @EnumSource(GoalProblem.class)
    void detail_whenReadInChinese_namesTheSameMembersAsInEnglish(GoalProblem problem) {
        // given
        var english = problem.detail().english();

        // when
        var chinese = problem.detail().chinese();

        // then
        assertThat(chinese).matches(".*\\p{IsHan}.*");
        assertThat(problem.title().chinese()).matches(".*\\p{IsHan}.*|.*UTF-8.*|.*CSV.*");
        assertThat(english).doesNotMatch(".*\\p{IsHan}.*");
        assertThat(members(english)).containsAll(members(chinese));
    }

    private static Set<String> members(String text) {
        return MEMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
