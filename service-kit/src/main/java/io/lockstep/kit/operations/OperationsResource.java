package io.lockstep.kit.operations;

import io.lockstep.kit.audit.AuditEntry;
import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.inbox.DeadLetterReplay;
import io.lockstep.kit.inbox.ParkedEvents;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an operator looks at and repairs, in every service alike. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Operations", description = "Dead letters, parked events and the audit log of this service")
public class OperationsResource {

    private final DeadLetterReplay deadLetters;
    private final ParkedEvents parked;
    private final AuditLog audit;

    OperationsResource(DeadLetterReplay deadLetters, ParkedEvents parked, AuditLog audit) {
        this.deadLetters = deadLetters;
        this.parked = parked;
        this.audit = audit;
    }

    @GET
    @Path("/dead-letters")
    @Operation(
            operationId = "listDeadLetters",
            summary = "List events that could not be applied and were not replayed yet, with the reason of each")
    @APIResponse(
            responseCode = "200",
            description = "The letters",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = DeadLetterReplay.Letter.class),
                            examples = @ExampleObject(name = "example", value = """
[{"topic":"lockstep.source.events","position":7,"origin":"lockstep.source.events-3@41","key":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c9d","eventId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa","type":"io.lockstep.source.thing-changed.v1","reason":"MalformedEvent: the payload is not JSON"}]
""")))
    public List<DeadLetterReplay.Letter> deadLetters(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return deadLetters.list(limit);
    }

    /** @param replayed how many letters were given to their handlers again */
    public record Replay(int replayed) {}

    @POST
    @Path("/dead-letters/replays")
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Apply every waiting dead letter again",
            description = "For use after the cause is mended. A letter that fails again becomes a new dead letter.")
    @APIResponse(
            responseCode = "200",
            description = "How many were applied again",
            content =
                    @Content(
                            schema = @Schema(implementation = Replay.class),
                            examples = @ExampleObject(name = "example", value = """
{"replayed":1}
""")))
    public Replay replay() {
        return new Replay(deadLetters.replay());
    }

    /** One page of what waits; next is absent on the last. */
    public record ParkedEventPage(
            List<ParkedEvent> items, @Nullable String next) {}

    @GET
    @Path("/parked-events")
    @Operation(
            operationId = "listParkedEvents",
            summary = "List events about subjects that have not arrived yet",
            description = "They are applied when the subject arrives, and dead-lettered after seven days.")
    @APIResponse(
            responseCode = "200",
            description = "A page of what waits",
            content =
                    @Content(
                            schema = @Schema(implementation = ParkedEventPage.class),
                            examples = @ExampleObject(name = "example", value = """
{"items":[{"eventId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa","type":"io.lockstep.source.thing-changed.v1","awaits":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c9d","since":"2026-01-31T08:00:00Z"}]}
""")))
    public ParkedEventPage parkedEvents(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        var rows = parked.list(Cursor.afterId(cursor), limit + 1);
        var page = Page.of(rows, limit, row -> Cursor.at(row.event().id())).map(ParkedEvent::of);
        return new ParkedEventPage(page.items(), page.next());
    }

    /** One page of changes; next is absent on the last. */
    public record AuditEntryPage(
            List<AuditEntry> items, @Nullable String next) {}

    @GET
    @Path("/audit-entries")
    @Operation(operationId = "listAuditEntries", summary = "List who changed what, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content =
                    @Content(
                            schema = @Schema(implementation = AuditEntryPage.class),
                            examples = @ExampleObject(name = "example", value = """
{"items":[{"id":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa","at":"2026-01-31T08:00:00Z","actor":"manager","action":"ACTIVATED","subjectType":"thing","subjectId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c9d","before":{"state":"DRAFT"},"after":{"state":"ACTIVE"}}]}
""")))
    public AuditEntryPage auditEntries(
            @QueryParam("subjectId") @Nullable String subjectId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        var rows = audit.list(subjectId, Cursor.afterId(cursor), limit + 1);
        var page = Page.of(rows, limit, entry -> Cursor.at(entry.id()));
        return new AuditEntryPage(page.items(), page.next());
    }
}
