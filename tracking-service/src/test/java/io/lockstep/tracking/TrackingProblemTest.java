package io.lockstep.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.lockstep.kit.problem.ProblemType;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks at the problems of all features of the service. */
class TrackingProblemTest {

    private static final Pattern MEMBER = Pattern.compile("\\{\\w+}");

    static Stream<ProblemType> problems() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.lockstep.tracking")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(ProblemType.class::cast);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void detail_whenReadInChinese_namesTheSameMembersAsInEnglish(ProblemType problem) {
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

    @Test
    void uri_whenComparedWithAllOthers_isUnique() {
        assertThat(problems().map(ProblemType::uri))
                .doesNotHaveDuplicates()
                .contains("urn:problem-type:lockstep:bad-signature");
    }

    private static Set<String> members(String text) {
        return MEMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
