package io.lockstep.task.task;

import io.lockstep.kit.http.Answers;
import io.lockstep.kit.http.Headers;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** The commands that move a task on. */
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Tasks")
@APIResponse(
        responseCode = "200",
        description = "The task in its new state",
        headers = {
            @Header(name = "ETag", description = "For If-Match"),
            @Header(name = Headers.EVENT_ID, description = "For after= on reads of scores")
        },
        content = @Content(schema = @Schema(implementation = TaskView.class)))
@APIResponse(responseCode = "409", description = "The state, another task, a resource or a milestone stands in the way")
@APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
class TaskStateResource {

    private static final String IF_MATCH = "Optional: the ETag of the version that you read";

    private final TaskCommands commands;

    TaskStateResource(TaskCommands commands) {
        this.commands = commands;
    }

    @POST
    @Path("/{id}/ready")
    @Operation(
            operationId = "readyTask",
            summary = "Say that a planned task may start",
            description = "All its resources are confirmed, unless the policy lets tasks start without.")
    public Response ready(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable OptionalReason body) {
        return obeyed(id, TaskCommand.READY, ifMatch, body);
    }

    @POST
    @Path("/{id}/start")
    @Operation(
            operationId = "startTask",
            summary = "Start a task",
            description =
                    "The tasks that it depends on are done or cancelled. Resources that are not confirmed stand in the way"
                            + " or, by policy, call for a reason and are named in warnings.")
    @APIResponse(responseCode = "422", description = "It may start without a resource, but for a reason only")
    public Response start(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable OptionalReason body) {
        return obeyed(id, TaskCommand.START, ifMatch, body);
    }

    @POST
    @Path("/{id}/block")
    @Operation(operationId = "blockTask", summary = "Say what holds a running task up")
    public Response block(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Cancellation body) {
        return answer(commands.obey(id, TaskCommand.BLOCK, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/resume")
    @Operation(operationId = "resumeTask", summary = "Go on with a blocked task")
    public Response resume(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable OptionalReason body) {
        return obeyed(id, TaskCommand.RESUME, ifMatch, body);
    }

    @POST
    @Path("/{id}/complete")
    @Operation(
            operationId = "completeTask",
            summary = "Finish a running task",
            description = "All its milestones are done. It changes no more and is judged for schedule lag no more.")
    public Response complete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable OptionalReason body) {
        return obeyed(id, TaskCommand.COMPLETE, ifMatch, body);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(
            operationId = "cancelTask",
            summary = "Cancel a task",
            description = "What it brought so far stays; it is judged no more and takes no more progress.")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Cancellation cancellation) {
        return answer(commands.obey(id, TaskCommand.CANCEL, ifMatch, cancellation.reason()));
    }

    @POST
    @Path("/{id}/milestones/{milestoneId}/done")
    @Operation(operationId = "reachMilestone", summary = "Mark a milestone done, today or on a day that you name")
    public Response reach(
            @PathParam("id") UUID id,
            @PathParam("milestoneId") UUID milestoneId,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable MilestoneReached body) {
        return answer(commands.reach(id, milestoneId, ifMatch, body == null ? null : body.doneOn()));
    }

    private Response obeyed(UUID id, TaskCommand command, @Nullable String ifMatch, @Nullable OptionalReason body) {
        return answer(commands.obey(id, command, ifMatch, body == null ? null : body.reason()));
    }

    private static Response answer(TaskView task) {
        return Answers.changed(task, task.version(), task.eventId());
    }
}
