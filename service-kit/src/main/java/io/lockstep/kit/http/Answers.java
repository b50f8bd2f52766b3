package io.lockstep.kit.http;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How every resource answers writes and reads: the version as ETag, the last event's id as a header. */
public final class Answers {

    private Answers() {}

    /** Answers a creation with 201 and where the new thing is. */
    public static Response created(String path, UUID id, Object view, long version, @Nullable UUID eventId) {
        return withEvent(Response.created(URI.create(path + "/" + id)), eventId)
                .entity(view)
                .tag(Revision.tag(version))
                .build();
    }

    /** Answers a change with 200. */
    public static Response changed(Object view, long version, @Nullable UUID eventId) {
        return withEvent(Response.ok(view), eventId).tag(Revision.tag(version)).build();
    }

    /** Answers a read with 200. */
    public static Response found(Object view, long version) {
        return Response.ok(view).tag(Revision.tag(version)).build();
    }

    private static Response.ResponseBuilder withEvent(Response.ResponseBuilder answer, @Nullable UUID eventId) {
        return eventId == null ? answer : answer.header(Headers.EVENT_ID, eventId);
    }
}
