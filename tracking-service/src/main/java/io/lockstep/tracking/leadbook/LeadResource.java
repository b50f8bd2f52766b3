package io.lockstep.tracking.leadbook;

import io.lockstep.kit.http.Answers;
import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.tracking.lead.LeadStatus;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Leads. */
@Path("/v1/leads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Leads", description = "What happened to leads, as their CRM tells it")
class LeadResource {

    private final LeadBookService leads;

    LeadResource(LeadBookService leads) {
        this.leads = leads;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listLeads", summary = "List leads, the latest known first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = LeadPage.class)))
    public LeadPage list(
            @QueryParam("source") @Nullable String source,
            @QueryParam("status") @Nullable LeadStatus status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        var page = leads.page(source, status, cursor, limit);
        return new LeadPage(page.items(), page.next());
    }

    @GET
    @Path("/{leadId}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getLead", summary = "Read how a lead stands, and why")
    @APIResponse(
            responseCode = "200",
            description = "The lead",
            content = @Content(schema = @Schema(implementation = LeadView.class)))
    public Response get(@PathParam("leadId") UUID leadId) {
        var lead = leads.get(leadId);
        return Answers.found(LeadView.of(lead), lead.version());
    }

    @GET
    @Path("/{leadId}/timeline")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "getLeadTimeline",
            summary = "Read what happened to a lead and to its doubles, in the order in which it happened")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = TimelinePage.class)))
    public TimelinePage timeline(
            @PathParam("leadId") UUID leadId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        var page = leads.timeline(leadId, cursor, limit);
        return new TimelinePage(page.items(), page.next());
    }

    @GET
    @Path("/{leadId}/records")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "listLeadRecords",
            summary =
                    "List what is still kept of what sources sent about a lead, the latest first; may hold personal data")
    @APIResponse(
            responseCode = "200",
            description = "The records",
            content = @Content(schema = @Schema(implementation = KeptRecords.class)))
    public KeptRecords records(@PathParam("leadId") UUID leadId) {
        return new KeptRecords(leads.records(leadId));
    }

    @POST
    @Path("/{leadId}/merge")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "mergeLead",
            summary = "Say that a lead is a double of another, also of another source",
            description =
                    "The other counts in its place from now on, with the events of both; nothing when they are one"
                            + " already.")
    @APIResponse(
            responseCode = "200",
            description = "The lead as it is now",
            headers = @Header(name = Headers.EVENT_ID, description = "For after= on reads of scores"),
            content = @Content(schema = @Schema(implementation = LeadView.class)))
    @APIResponse(responseCode = "422", description = "The other lead is not known")
    public Response merge(@PathParam("leadId") UUID leadId, @NotNull @Valid Merge merge) {
        var changed = leads.merge(leadId, merge);
        return Answers.changed(LeadView.of(changed.lead()), changed.lead().version(), changed.eventId());
    }

    @POST
    @Path("/{leadId}/forget")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "forgetLead",
            summary = "Erase what is personal about a lead and its doubles, at the wish of its person",
            description = "What it counts for stays. A lead.privacy-deleted event or its like in a CRM does the same.")
    @APIResponse(
            responseCode = "200",
            description = "The lead as it is now",
            headers = @Header(name = Headers.EVENT_ID, description = "For after= on reads of scores"),
            content = @Content(schema = @Schema(implementation = LeadView.class)))
    public Response forget(@PathParam("leadId") UUID leadId, @NotNull @Valid Forget forget) {
        var changed = leads.forget(leadId, forget);
        return Answers.changed(LeadView.of(changed.lead()), changed.lead().version(), changed.eventId());
    }
}
