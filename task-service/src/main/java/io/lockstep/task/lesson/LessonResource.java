package io.lockstep.task.lesson;

import io.lockstep.kit.http.Answers;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lessons. */
@Path("/v1/lessons")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Lessons", description = "What was learnt, and the standard procedures that come of it")
class LessonResource {

    private final LessonService service;

    LessonResource(LessonService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(operationId = "recordLesson", summary = "Record what was learnt from a task or a remediation")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Your own key of this request: sent again, it is answered as before and does nothing",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Lesson.class)))
    @APIResponse(responseCode = "422", description = "It comes from nowhere, or rests on no figure")
    public Response record(@NotNull @Valid NewLesson lesson) {
        var written = service.record(lesson);
        return Answers.created(
                "/v1/lessons",
                written.lesson().lessonId(),
                written.lesson(),
                written.lesson().version(),
                written.eventId());
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listLessons", summary = "List lessons in the order in which they were recorded")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = LessonPage.class)))
    public LessonPage list(
            @QueryParam("taskId") @Parameter(description = "Only those of this task") @Nullable UUID taskId,
            @QueryParam("remediationId") @Parameter(description = "Only those of this remediation") @Nullable
                    UUID remediationId,
            @QueryParam("goalId") @Parameter(description = "Only those of this goal") @Nullable UUID goalId,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return LessonPage.of(service.list(taskId, remediationId, goalId, cursor, limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getLesson", summary = "Read a lesson")
    @APIResponse(
            responseCode = "200",
            description = "The lesson",
            content = @Content(schema = @Schema(implementation = Lesson.class)))
    public Response one(@PathParam("id") UUID id) {
        var lesson = service.one(id);
        return Answers.found(lesson, lesson.version());
    }
}
