package io.lockstep.task;

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
class TaskProblemTest {

    private static final Pattern MEMBER = Pattern.compile("\\{\\w+}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static Stream<ProblemType> problems() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.lockstep.task")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(ProblemType.class::cast);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void texts_inBothLanguages_saySoAndNameTheSameMembers(ProblemType problem) {
        assertThat(problem.title().english()).doesNotContainPattern(CHINESE);
        assertThat(problem.detail().english()).doesNotContainPattern(CHINESE);
        assertThat(problem.title().chinese()).containsPattern(CHINESE);
        assertThat(problem.detail().chinese()).containsPattern(CHINESE);
        assertThat(members(problem.detail().chinese()))
                .isEqualTo(members(problem.detail().english()));
    }

    @Test
    void uri_whenComparedWithAllOthers_isUnique() {
        assertThat(problems().map(ProblemType::uri))
                .doesNotHaveDuplicates()
                .contains("urn:problem-type:lockstep:day-twice");
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
                    .map(TaskProblemTest::text)
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
