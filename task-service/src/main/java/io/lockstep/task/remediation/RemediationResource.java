package io.lockstep.task.remediation;

import io.lockstep.kit.http.Answers;
import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Remediations: what is owed for an alert. */
@Path("/v1/remediations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Remediations", description = "The answer to an alert: cause, evidence and a change of the plan")
class RemediationResource {

    private static final String IF_MATCH = "Optional: the ETag of the version that you read";
    private static final String STALE = "If-Match names another version than the current one";

    private final RemediationService service;
    private final FilingService filings;

    RemediationResource(RemediationService service, FilingService filings) {
        this.service = service;
        this.filings = filings;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listRemediations", summary = "List remediations in the order in which they were opened")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = RemediationPage.class)))
    public RemediationPage list(
            @QueryParam("ownerId") @Parameter(description = "Only those of this owner") @Nullable UUID ownerId,
            @QueryParam("goalId") @Parameter(description = "Only those about this goal") @Nullable UUID goalId,
            @QueryParam("taskId") @Parameter(description = "Only those about this task") @Nullable UUID taskId,
            @QueryParam("alertId") @Parameter(description = "Only the one of this alert") @Nullable UUID alertId,
            @QueryParam("state") @Parameter(description = "Only those in this state") @Nullable RemediationState state,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        var filter = new RemediationFilter(ownerId, goalId, taskId, alertId, state);
        return RemediationPage.of(service.list(filter, cursor, limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getRemediation", summary = "Read a remediation with all that was filed on it")
    @APIResponse(
            responseCode = "200",
            description = "The remediation",
            headers = @Header(name = "ETag", description = "For If-Match"),
            content = @Content(schema = @Schema(implementation = RemediationView.class)))
    public Response one(@PathParam("id") UUID id) {
        var view = service.one(id);
        return Answers.found(view, view.version());
    }

    @GET
    @Path("/{id}/entries")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listRemediationEntries", summary = "List what happened to a remediation, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = EntryPage.class)))
    public EntryPage entries(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return EntryPage.of(service.entries(id, cursor, limit));
    }

    @POST
    @Path("/{id}/file")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "fileRemediation",
            summary = "Answer an alert: why, from which figures, and what changes in the plan",
            description =
                    "Only its owner files. What loosens no date, curve or target is applied at once; otherwise all of it"
                            + " waits for a manager other than the owner. A target is proposed to goal-service. After a rejection,"
                            + " and while the alert stays, more may be filed.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Your own key of this request: sent again, it is answered as before and does nothing",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "Filed",
            headers = {
                @Header(name = "ETag", description = "For If-Match"),
                @Header(name = Headers.EVENT_ID, description = "The event of the filing")
            },
            content = @Content(schema = @Schema(implementation = RemediationView.class)))
    @APIResponse(responseCode = "409", description = "It is closed, an answer waits, or a task changes no more")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "422", description = "No figure, no change, or the plan would break a rule")
    public Response file(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid NewFiling filing) {
        filings.prepare(filing);
        return fileOnce(id, ifMatch, filing);
    }

    /** The part of a filing that happens once per Idempotency-Key, in one transaction with its answer. */
    @Idempotent
    Response fileOnce(UUID id, @Nullable String ifMatch, NewFiling filing) {
        return changed(filings.file(id, ifMatch, filing));
    }

    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "approveRemediation",
            summary = "Agree to an adjustment that loosens the plan, and apply it",
            description = "For a manager other than the owner.")
    @APIResponse(
            responseCode = "200",
            description = "Applied",
            headers = @Header(name = Headers.EVENT_ID, description = "The event of the filing"),
            content = @Content(schema = @Schema(implementation = RemediationView.class)))
    @APIResponse(responseCode = "409", description = "Nothing waits, or a task changes no more")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "422", description = "The plan would break a rule by now")
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Approval approval) {
        return changed(filings.approve(id, ifMatch, approval.comment()));
    }

    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "rejectRemediation",
            summary = "Refuse an adjustment that waits, with a reason",
            description = "For a manager other than the owner. The owner has the full time again to file another.")
    @APIResponse(
            responseCode = "200",
            description = "Refused",
            content = @Content(schema = @Schema(implementation = RemediationView.class)))
    @APIResponse(responseCode = "409", description = "Nothing waits")
    @APIResponse(responseCode = "412", description = STALE)
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Rejection rejection) {
        return changed(filings.reject(id, ifMatch, rejection.reason()));
    }

    @POST
    @Path("/{id}/acknowledge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "acknowledgeRemediation",
            summary = "Promise to deal with it: the ladder stands still until then",
            description = "For its owner, those who answer for its team, and those to whom it has climbed.")
    @APIResponse(
            responseCode = "200",
            description = "Acknowledged",
            content = @Content(schema = @Schema(implementation = RemediationView.class)))
    @APIResponse(responseCode = "409", description = "It is answered or closed")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "422", description = "The promise is in the past, or too far ahead")
    public Response acknowledge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Acknowledgement promise) {
        return changed(service.acknowledge(id, ifMatch, promise));
    }

    @POST
    @Path("/{id}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "handOverRemediation", summary = "Make it somebody else's to answer, with a reason")
    @APIResponse(
            responseCode = "200",
            description = "Handed over",
            content = @Content(schema = @Schema(implementation = RemediationView.class)))
    @APIResponse(responseCode = "409", description = "It is closed")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "422", description = "The person is unknown, or no longer active")
    public Response handOver(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HandOver to) {
        return changed(service.handOver(id, ifMatch, to));
    }

    @POST
    @Path("/{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(operationId = "commentRemediation", summary = "Say something about a remediation")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Your own key of this request: sent again, it is answered as before and does nothing",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Said",
            content = @Content(schema = @Schema(implementation = Entry.class)))
    public Response comment(@PathParam("id") UUID id, @NotNull @Valid NewComment comment) {
        return Response.status(Response.Status.CREATED)
                .entity(service.comment(id, comment.text()))
                .build();
    }

    private static Response changed(RemediationView view) {
        return Answers.changed(view, view.version(), view.eventId());
    }
}
