package io.lockstep.task.suggestion;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of suggestions. */
@Schema(
        description = "One page of suggestions; next is absent on the last",
        examples = "{\"items\": [" + Suggestion.EXAMPLE + "]}")
record SuggestionPage(List<Suggestion> items, @Nullable String next) {

    static SuggestionPage of(Page<Suggestion> page) {
        return new SuggestionPage(page.items(), page.next());
    }
}
