package io.lockstep.goal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.lockstep.kit.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
class GoalProblemTest {

    private static final Pattern MEMBER = Pattern.compile("\\{\\w+}");

    static Stream<ProblemType> problems() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.lockstep.goal")
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
                .contains("urn:problem-type:lockstep:metric-in-use");
    }

    /** By its constant or by its URI: no problem is promised that nothing meets. */
    @Test
    void problems_whenTheTestsAreRead_areEachNamedByOne() throws IOException {
        var tests = tests();

        assertThat(problems().filter(problem -> !isNamed(problem, tests))).isEmpty();
    }

    private static boolean isNamed(ProblemType problem, String tests) {
        var slug = problem.uri().substring(problem.uri().lastIndexOf(':') + 1);
        return Pattern.compile("\\b" + problem.name() + "\\b|\\b" + slug + "\"")
                .matcher(tests)
                .find();
    }

    private static String tests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(GoalProblemTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> members(String text) {
        return MEMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
