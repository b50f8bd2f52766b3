package io.lockstep.scoring.watch;

import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.scoring.alert.AlertSearch;
import io.lockstep.scoring.alert.Level;
import io.lockstep.scoring.alert.Trigger;
import io.lockstep.scoring.read.Freshness;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Risk alerts. */
@Path("/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Alerts", description = "Shortfalls of KPIs and lags of tasks, with their causes")
class AlertResource {

    private final AlertReading alerts;
    private final ChainReading chains;
    private final Freshness freshness;

    AlertResource(AlertReading alerts, ChainReading chains, Freshness freshness) {
        this.alerts = alerts;
        this.chains = chains;
        this.freshness = freshness;
    }

    @GET
    @Operation(operationId = "listAlerts", summary = "List alerts, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            headers =
                    @Header(
                            name = Headers.APPLIED,
                            description = "With after=: whether that event is applied in this answer"),
            content = @Content(schema = @Schema(implementation = AlertPage.class)))
    public Response list(
            @QueryParam("state") @Nullable AlertState state,
            @QueryParam("level") @Nullable Level level,
            @QueryParam("trigger") @Nullable Trigger trigger,
            @QueryParam("subjectId") @Nullable UUID subjectId,
            @QueryParam("ownerId") @Nullable UUID ownerId,
            @QueryParam("teamId") @Nullable UUID teamId,
            @QueryParam("after")
                    @Parameter(
                            description =
                                    "The Lockstep-Event-Id of a write: the read waits up to two seconds until it is applied here")
                    @Nullable
                    UUID after,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        var open = state == null ? null : state == AlertState.OPEN;
        var search = new AlertSearch(open, level, trigger, subjectId, ownerId, teamId);
        var applied = freshness.await(after);
        var answer = Response.ok(alerts.list(search, cursor, limit));
        applied.ifPresent(is -> answer.header(Headers.APPLIED, is));
        return answer.build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAlert", summary = "Read one alert with how it came about")
    @APIResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    public AlertView get(@PathParam("id") UUID id) {
        return alerts.one(id);
    }

    @GET
    @Path("/{id}/members")
    @Operation(
            operationId = "listAlertMembers",
            summary = "List who fell together with the subject of an alert and has not recovered, worst first",
            description = "Members of a storm have no alert of their own.")
    @APIResponse(
            responseCode = "200",
            description = "The members",
            content = @Content(schema = @Schema(implementation = AlertMembers.class)))
    public AlertMembers members(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return alerts.members(id, limit);
    }

    @GET
    @Path("/{id}/chain")
    @Operation(
            operationId = "getAlertChain",
            summary = "Read the chain of events that led to an alert and what followed from it",
            description =
                    "Facts, the scores that they moved, the alert's changes, and the remediation, in the order of time.")
    @APIResponse(
            responseCode = "200",
            description = "The chain",
            content = @Content(schema = @Schema(implementation = AlertChain.class)))
    public AlertChain chain(@PathParam("id") UUID id) {
        return chains.of(id);
    }
}
