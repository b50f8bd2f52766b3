package io.lockstep.goal.screening;

import io.lockstep.goal.Language;
import io.lockstep.goal.smart.Finding;
import io.lockstep.goal.smart.Letter;
import io.lockstep.goal.smart.Rule;
import io.lockstep.goal.smart.Screening;
import io.lockstep.goal.smart.Screening.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a screening in the reader's language, letter by letter.
 *
 * @param passed whether no letter fails
 * @param overridden whether a manager has let this version pass
 */
@Schema(name = "Screening", example = ScreeningView.EXAMPLE)
record ScreeningView(
        @Nullable UUID goalId,
        @Nullable Long goalVersion,
        String text,
        boolean passed,
        @Nullable Boolean overridden,
        List<OfLetter> letters) {

    static final String EXAMPLE = """
            {"text": "提高销售额", "passed": false, "letters": [
              {"letter": "S", "title": "Specific", "verdict": "FAIL", "findings": [
                {"rule": "VAGUE_WORDING", "failing": true, "phrase": "提高",
                 "message": "\\"提高\\" does not say what shall be reached",
                 "hint": "Say by or to how much, as in \\"raise the close rate to 25 %\\""}]},
              {"letter": "M", "title": "Measurable", "verdict": "FAIL", "findings": []},
              {"letter": "A", "title": "Achievable", "verdict": "OPEN", "findings": []},
              {"letter": "R", "title": "Relevant", "verdict": "PASS", "findings": []},
              {"letter": "T", "title": "Time-bound", "verdict": "FAIL", "findings": []}]}""";

    /** The verdict on one letter. */
    @Schema(name = "LetterVerdict")
    record OfLetter(Letter letter, String title, Verdict verdict, List<Found> findings) {}

    /** One finding; where {@code failing} is false it is a remark. */
    @Schema(name = "ScreeningFinding")
    record Found(Rule rule, boolean failing, @Nullable UUID keyResultId, String phrase, String message, String hint) {}

    static ScreeningView of(String text, Screening screening, Language language) {
        return new ScreeningView(null, null, text, screening.passed(), null, letters(screening, language));
    }

    /** The same, of a version of a goal. */
    ScreeningView ofGoal(UUID id, long version, boolean byOverride) {
        return new ScreeningView(id, version, text, passed, byOverride, letters);
    }

    private static List<OfLetter> letters(Screening screening, Language language) {
        return Arrays.stream(Letter.values())
                .map(letter -> new OfLetter(
                        letter,
                        letter.title().in(language),
                        screening.verdict(letter),
                        screening.of(letter).stream()
                                .map(finding -> found(finding, language))
                                .toList()))
                .toList();
    }

    private static Found found(Finding finding, Language language) {
        return new Found(
                finding.rule(),
                finding.rule().fails(),
                finding.keyResultId(),
                finding.phrase(),
                finding.message(language),
                finding.hint(language));
    }
}
