package io.lockstep.goal;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One text in Chinese and in English. */
@Schema(example = """
                {"zh": "有效线索量", "en": "Effective leads"}""")
public record Words(
        @NotNull @Text @Size(max = 1000) String zh,
        @NotNull @Text @Size(max = 1000) String en) {

    /** The text in one of the two. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
