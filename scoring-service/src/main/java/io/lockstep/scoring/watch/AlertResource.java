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
    private final Freshness freshness;

    AlertResource(AlertReading alerts, Freshness freshness) {
        this.alerts = alerts;
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
}
