package io.lockstep.task.lesson;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of lessons. */
@Schema(
        description = "One page of lessons; next is absent on the last",
        examples = "{\"items\": [" + Lesson.EXAMPLE + "]}")
record LessonPage(List<Lesson> items, @Nullable String next) {

    static LessonPage of(Page<Lesson> page) {
        return new LessonPage(page.items(), page.next());
    }
}
