package io.lockstep.goal.goal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against the activation of a goal without forbidding it.
 *
 * @param code in UPPER_SNAKE_CASE
 * @param text in English
 * @param textChinese in Chinese
 */
@Schema(example = ActivationWarning.EXAMPLE)
public record ActivationWarning(UUID goalId, @Nullable UUID keyResultId, String code, String text, String textChinese) {

    static final String EXAMPLE = """
            {"goalId": "01936f5e-0000-7000-8000-000000000040", "code": "NOT_SPECIFIC", "text": "raise says nothing exact",
             "textChinese": "“提高”不够具体"}""";
}
