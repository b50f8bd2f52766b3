package io.lockstep.task.mywork;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller's calendars. */
@Schema(name = "CalendarFeedList", description = "One's calendars", examples = "{\"items\": [" + Feed.EXAMPLE + "]}")
record FeedList(List<Feed> items) {}
