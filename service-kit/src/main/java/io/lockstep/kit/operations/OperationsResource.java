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
    public Replay replay() {
        return new Replay(deadLetters.replay());
    }

    @GET
    @Path("/parked-events")
    @Operation(
            operationId = "listParkedEvents",
            summary = "List events about subjects that have not arrived yet",
            description = "They are applied when the subject arrives, and dead-lettered after seven days.")
    public Page<ParkedEvent> parkedEvents(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        var rows = parked.list(Cursor.afterId(cursor), limit + 1);
        return Page.of(rows, limit, row -> Cursor.at(row.event().id())).map(ParkedEvent::of);
    }

    @GET
    @Path("/audit-entries")
    @Operation(operationId = "listAuditEntries", summary = "List who changed what, oldest first")
    public Page<AuditEntry> auditEntries(
            @QueryParam("subjectId") @Nullable String subjectId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        var rows = audit.list(subjectId, Cursor.afterId(cursor), limit + 1);
        return Page.of(rows, limit, entry -> Cursor.at(entry.id()));
    }
}
