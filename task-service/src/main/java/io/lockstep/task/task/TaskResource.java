package io.lockstep.task.task;

import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tasks. */
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tasks", description = "Work with exactly one owner, and what it brings to key results")
class TaskResource {

    private static final int SUGGESTED_PROCEDURES = 3;

    private final TaskService service;
    private final SimilarProcedures procedures;

    TaskResource(TaskService service, SimilarProcedures procedures) {
        this.service = service;
        this.procedures = procedures;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "createTask",
            summary = "Create a task",
            description =
                    "Members create tasks that are theirs or of a team that they answer for. A person, team or key"
                            + " result that is not known yet is waited for, up to two seconds. The answer suggests"
                            + " procedures for similar tasks, where there are any.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Your own key of this request: sent again, it is answered as before and does nothing",
            schema = @Schema(implementation = String.class))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = TaskDetails.class),
                            examples = {
                                @ExampleObject(name = "in percent", value = TaskSamples.WHITEPAPER_NEW),
                                @ExampleObject(name = "in quantity", value = TaskSamples.WEBINAR_NEW)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            headers = {
                @Header(name = "ETag", description = "For If-Match"),
                @Header(name = Headers.EVENT_ID, description = "For after= on reads of scores"),
                @Header(name = Headers.REPLAYED, description = "true when it was created before")
            },
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "409", description = "The goal of a key result is closed")
    @APIResponse(responseCode = "422", description = "A person, team or key result is unknown, or a rule is broken")
    public Response create(@NotNull @Valid TaskDetails task) {
        service.prepare(task);
        return createOnce(task);
    }

    /** The part of a creation that happens once per Idempotency-Key, in one transaction with its answer. */
    @Idempotent
    Response createOnce(TaskDetails task) {
        var view = service.create(task);
        var suggested = procedures.similarTo(view.name(), SUGGESTED_PROCEDURES);
        return Response.created(URI.create("/v1/tasks/" + view.taskId()))
                .header(Headers.EVENT_ID, view.eventId())
                .tag(Revision.tag(view.version()))
                .entity(view.suggesting(suggested))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "editTask",
            summary = "Edit a task",
            description = "Replaces all that the task says, and needs a reason. A contribution that stays as it is may"
                    + " stay after its goal is closed. A later date, a lower plan, a smaller amount or an easier target of a"
                    + " task under way needs a manager other than its owner (403).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = TaskDetails.class),
                            examples = @ExampleObject(name = "edited", value = TaskSamples.WHITEPAPER_EDITED)))
    @APIResponse(
            responseCode = "200",
            description = "Edited",
            headers = {
                @Header(name = "ETag", description = "For If-Match"),
                @Header(name = Headers.EVENT_ID, description = "For after= on reads of scores")
            },
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "409", description = "The task is closed, or the goal of a key result is")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
    @APIResponse(responseCode = "422", description = "A person, team or key result is unknown, or a rule is broken")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag of the version that you read") @Nullable
                    String ifMatch,
            @NotNull @Valid TaskDetails task) {
        service.prepare(task);
        return changed(service.edit(id, ifMatch, task));
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listTasks", summary = "List tasks in the order of their creation")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = TaskPage.class)))
    public TaskPage list(
            @QueryParam("ownerId") @Parameter(description = "Only tasks of this owner") @Nullable UUID ownerId,
            @QueryParam("teamId") @Parameter(description = "Only tasks of this team") @Nullable UUID teamId,
            @QueryParam("keyResultId") @Parameter(description = "Only tasks that contribute to it") @Nullable
                    UUID keyResultId,
            @QueryParam("goalId") @Parameter(description = "Only tasks that serve this goal") @Nullable UUID goalId,
            @QueryParam("cycleId") @Parameter(description = "Only tasks that serve goals of this cycle") @Nullable
                    UUID cycleId,
            @QueryParam("unlinked")
                    @DefaultValue("false")
                    @Parameter(description = "true: only tasks that serve no goal, without cancelled ones")
                    boolean unlinked,
            @QueryParam("state") @Parameter(description = "Only tasks in this state") @Nullable TaskState state,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return TaskPage.of(service.list(
                new TaskFilter(ownerId, teamId, keyResultId, state, goalId, cycleId, null, unlinked, false, null),
                cursor,
                limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getTask", summary = "Read a task; the ETag is for If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The task",
            headers = @Header(name = "ETag", description = "For If-Match"),
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response one(@PathParam("id") UUID id) {
        var task = service.one(id);
        return Response.ok(task).tag(Revision.tag(task.version())).build();
    }

    @GET
    @Path("/{id}/planned-progress")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "readPlannedProgress",
            summary = "Read what the plan curve expects at the end of a day",
            description = "Of the curve alone, never of the dates: without a curve there is no planned progress.")
    @APIResponse(
            responseCode = "200",
            description = "The expectation",
            content = @Content(schema = @Schema(implementation = PlannedProgress.class)))
    public PlannedProgress planned(
            @PathParam("id") UUID id,
            @QueryParam("date") @Parameter(description = "The day; today where absent") @Nullable LocalDate date) {
        return service.planned(id, date);
    }

    private static Response changed(TaskView task) {
        return Response.ok(task)
                .header(Headers.EVENT_ID, task.eventId())
                .tag(Revision.tag(task.version()))
                .build();
    }
}
