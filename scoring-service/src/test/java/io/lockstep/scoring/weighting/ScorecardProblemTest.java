package io.lockstep.scoring.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScorecardProblemTest {

    private static final Pattern MEMBER = Pattern.compile("\\{\\w+}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @EnumSource
    void texts_inBothLanguages_saySoAndNameTheSameMembers(ScorecardProblem problem) {
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
