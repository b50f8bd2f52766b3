package io.lockstep.task.cadence;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reports that are owed. */
@Path("/v1/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Check-ins", description = "Who owes a report on a task, and since when")
class CheckInResource {

    private final CadenceService service;

    CheckInResource(CadenceService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listCheckIns",
            summary = "List who owes a report by the end of a day",
            description =
                    "Of tasks that have been started or reported on and are not closed: every so many days since the last"
                            + " report, as the task's cadence says; daily for CORE and weekly for GENERAL tasks, put off to"
                            + " the next working day. A report is progress that tracking-service has recorded.")
    @APIResponse(
            responseCode = "200",
            description = "A page, in the order of the tasks' creation",
            content = @Content(schema = @Schema(implementation = CheckInPage.class)))
    public CheckInPage list(
            @QueryParam("ownerId") @Parameter(description = "Only tasks of this owner") @Nullable UUID ownerId,
            @QueryParam("teamId") @Parameter(description = "Only tasks of this team") @Nullable UUID teamId,
            @QueryParam("on") @Parameter(description = "The day; today where absent") @Nullable LocalDate on,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return service.owed(ownerId, teamId, on, cursor, limit);
    }
}
