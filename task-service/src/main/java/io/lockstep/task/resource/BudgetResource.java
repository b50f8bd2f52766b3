package io.lockstep.task.resource;

import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The money of tasks and goals. */
@Path("/v1/budgets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Resources")
class BudgetResource {

    private final BudgetService service;

    BudgetResource(BudgetService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "readBudgets",
            summary = "Read planned, committed and spent money and its deviation, per task and together",
            description =
                    "Of a task, of the tasks that serve a goal, of a team, or of all. Spending comes from tracking-service, in"
                            + " the organisation's currency. A task that serves several goals counts fully in each.")
    @APIResponse(
            responseCode = "200",
            description = "The money",
            content = @Content(schema = @Schema(implementation = BudgetReport.class)))
    @APIResponse(responseCode = "422", description = "More tasks than one answer can hold")
    public BudgetReport read(
            @QueryParam("taskId") @Parameter(description = "Only this task") @Nullable UUID taskId,
            @QueryParam("goalId") @Parameter(description = "Only tasks that serve this goal") @Nullable UUID goalId,
            @QueryParam("teamId") @Parameter(description = "Only tasks of this team") @Nullable UUID teamId) {
        return service.report(taskId, goalId, teamId);
    }
}
