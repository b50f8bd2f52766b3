package io.lockstep.scoring.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the stream sends, for those who poll: in the same order, from any place that is still kept. */
@Singleton
class ChangeReading {

    /** Changes since a cursor. */
    @Schema(
            description =
                    "Changes since a cursor, the oldest first; next is where to go on, also when there is nothing yet",
            examples = Changes.SAMPLE)
    record Changes(List<Change> items, String next) {

        static final String SAMPLE = """
                {"items":[{"eventId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8cbb","type":"score-changed","payload":{"subjectType":"GOAL","subjectId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c00"}}],"next":"745-12"}""";
    }

    /** One change. */
    @Schema(description = "An event as it is published on the topic")
    record Change(
            UUID eventId,

            @Schema(description = "score-changed, alert-raised, alert-level-changed or alert-cleared")
            String type,

            @Schema(type = SchemaType.OBJECT) JsonNode payload) {}

    private final Feed feed;

    ChangeReading(Feed feed) {
        this.feed = feed;
    }

    /**
     * What follows the cursor; without one, what is committed from now on.
     *
     * @throws Problem 400 for a cursor that is not one of ours, 410 for one whose place is no longer kept
     */
    Changes since(@Nullable String cursor, int limit) {
        if (cursor == null || cursor.isEmpty()) {
            return new Changes(List.of(), feed.end().toString());
        }
        var position = FeedPosition.parse(cursor).orElseThrow(() -> new Problem(CommonProblem.INVALID_CURSOR));
        if (position.number() > 0 && !feed.isKept(position)) {
            throw new Problem(StreamProblem.CURSOR_EXPIRED);
        }
        var entries = feed.after(position, limit);
        var changes = entries.stream()
                .map(entry -> new Change(entry.eventId(), entry.name(), EventJson.parse(entry.payload())))
                .toList();
        return new Changes(
                changes, (entries.isEmpty() ? position : entries.getLast().position()).toString());
    }
}
