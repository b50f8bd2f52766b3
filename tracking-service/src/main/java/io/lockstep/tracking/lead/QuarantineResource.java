package io.lockstep.tracking.lead;

import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lead events that could not be recorded. */
@Path("/v1/quarantined-events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Leads", description = "What happened to leads, as their CRM tells it")
class QuarantineResource {

    private final LeadService leads;

    QuarantineResource(LeadService leads) {
        this.leads = leads;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "listQuarantinedEvents",
            summary = "List lead events that could not be recorded, with the reason of each, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = QuarantinePage.class)))
    public QuarantinePage list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return QuarantinePage.of(leads.quarantined(cursor, limit));
    }
}
