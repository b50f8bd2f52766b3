package io.lockstep.task.schedule;

import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.security.Roles;
import io.lockstep.task.task.TaskFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Plans as a whole. */
@Path("/v1/task-plans")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Plans", description = "Several tasks at once: Gantt data, moved and copied plans")
class ScheduleResource {

    private final GanttService gantt;
    private final ScheduleService schedule;
    private final CopyService copies;

    ScheduleResource(GanttService gantt, ScheduleService schedule, CopyService copies) {
        this.gantt = gantt;
        this.schedule = schedule;
        this.copies = copies;
    }

    @GET
    @Path("/gantt")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "readGantt",
            summary = "Read tasks over time, with slack and critical path",
            description =
                    "A task is critical when it cannot end later without the last task of the chart ending later, or one that"
                            + " depends on it starting later.")
    @APIResponse(
            responseCode = "200",
            description = "The chart",
            content = @Content(schema = @Schema(implementation = GanttChart.class)))
    @APIResponse(responseCode = "422", description = "More tasks than one answer can hold")
    public GanttChart gantt(
            @QueryParam("cycleId") @Parameter(description = "Only tasks that serve goals of this cycle") @Nullable
                    UUID cycleId,
            @QueryParam("goalId") @Parameter(description = "Only tasks that serve this goal") @Nullable UUID goalId,
            @QueryParam("teamId") @Parameter(description = "Only tasks of this team") @Nullable UUID teamId) {
        return gantt.chart(TaskFilter.ALL.ofCycle(cycleId).ofGoal(goalId).ofTeam(teamId));
    }

    @POST
    @Path("/shift")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "shiftTasks",
            summary = "Move tasks by some days, with their milestones and plans: all of them, or none",
            description =
                    "Each has to be one that you may write; a later end of a task under way needs a manager other than its"
                            + " owner.")
    @APIResponse(
            responseCode = "200",
            description = "Moved",
            content = @Content(schema = @Schema(implementation = Moved.class)))
    @APIResponse(responseCode = "409", description = "One of the tasks is closed")
    @APIResponse(responseCode = "422", description = "Which tasks is unclear or too much, or a rule is broken")
    public Moved shift(
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "true: only say what would be done")
                    boolean dryRun,
            @NotNull @Valid Shift shift) {
        return schedule.shift(shift, dryRun);
    }

    @POST
    @Path("/copy")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "copyTasks",
            summary = "Copy tasks, or the whole plan of a goal or cycle, to other days: all of them, or none",
            description =
                    "Copies are planned; milestones are open again, resources asked for anew, dependencies among the copies"
                            + " kept. Contributions go to the key results that were named, that continue the old ones in the"
                            + " cycle, or that have their names; others are dropped and told.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Your own key of this request: sent again, it is answered as before and does nothing",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Copied",
            content = @Content(schema = @Schema(implementation = Copied.class)))
    @APIResponse(
            responseCode = "200",
            description = "What a dry run would copy",
            content = @Content(schema = @Schema(implementation = Copied.class)))
    @APIResponse(responseCode = "409", description = "The goal of a key result is closed")
    @APIResponse(responseCode = "422", description = "Which tasks or when is unclear, or a rule is broken")
    public Response copy(
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "true: only say what would be done")
                    boolean dryRun,
            @NotNull @Valid Copy copy) {
        return dryRun ? Response.ok(copies.copy(copy, true)).build() : copyOnce(copy);
    }

    /** The part that happens once per Idempotency-Key, in one transaction with its answer. */
    @Idempotent
    Response copyOnce(Copy copy) {
        return Response.status(Response.Status.CREATED)
                .entity(copies.copy(copy, false))
                .build();
    }
}
