package io.lockstep.tracking.history;

import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.tracking.ledger.FactKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The ledger, read. */
@Path("/v1")
@RunOnVirtualThread
@RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
@Tag(name = "Ledger", description = "Every fact, as it was recorded")
class LedgerResource {

    private static final String NDJSON = "application/x-ndjson";

    private final LedgerService ledger;

    LedgerResource(LedgerService ledger) {
        this.ledger = ledger;
    }

    @GET
    @Path("/ledger")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listFacts",
            summary = "List facts, the latest recorded first",
            description = "At most one of leadId, taskId, keyResultId, source and kind; from and to go with each.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = LedgerPage.class)))
    public LedgerPage list(
            @QueryParam("leadId") @Nullable UUID leadId,
            @QueryParam("taskId") @Nullable UUID taskId,
            @QueryParam("keyResultId") @Nullable UUID keyResultId,
            @QueryParam("source") @Parameter(description = "The system, or who reported it") @Nullable String source,
            @QueryParam("kind") @Nullable FactKind kind,
            @QueryParam("from") @Parameter(description = "Recorded at or after this") @Nullable Instant from,
            @QueryParam("to") @Parameter(description = "Recorded before this") @Nullable Instant to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        var filter = LedgerFilter.of(leadId, taskId, keyResultId, source, kind, from, to);
        return LedgerPage.of(ledger.list(filter, cursor, limit));
    }

    @GET
    @Path("/timelines/{subjectId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readTimeline",
            summary = "Read what happened to a task, key result or lead, the oldest first",
            description = "Empty where nothing is known of it.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = LedgerPage.class)))
    public LedgerPage timeline(
            @PathParam("subjectId") UUID subjectId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return LedgerPage.of(ledger.timeline(subjectId, cursor, limit));
    }

    @GET
    @Path("/ledger/export")
    @Produces(NDJSON)
    @Operation(
            operationId = "exportFacts",
            summary = "Export facts as lines of JSON, the oldest first",
            description =
                    "Streamed: the size does not matter. At most one of leadId, taskId, keyResultId, source and kind. Facts that are being recorded may be missing at its end.")
    @APIResponse(
            responseCode = "200",
            description = "A fact a line",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = String.class, example = LedgerEntry.SAMPLE)))
    public Response export(
            @QueryParam("leadId") @Nullable UUID leadId,
            @QueryParam("taskId") @Nullable UUID taskId,
            @QueryParam("keyResultId") @Nullable UUID keyResultId,
            @QueryParam("source") @Nullable String source,
            @QueryParam("kind") @Nullable FactKind kind,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to) {
        var filter = LedgerFilter.of(leadId, taskId, keyResultId, source, kind, from, to);
        StreamingOutput lines = out -> ledger.export(filter, out);
        return Response.ok(lines, NDJSON).build();
    }
}
