package io.lockstep.goal.lint;

import io.lockstep.goal.Language;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.metric.Dimension;
import io.lockstep.kit.http.Answers;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/goals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "KPI-set lint")
class GoalLintResource {

    private final LintService lint;
    private final KpiRevisionService revisions;

    GoalLintResource(LintService lint, KpiRevisionService revisions) {
        this.lint = lint;
        this.revisions = revisions;
    }

    @GET
    @Path("/kpi-lint")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "lintGoal", summary = "Lint the key results of a goal")
    @APIResponse(
            responseCode = "200",
            description = "The findings",
            content = @Content(schema = @Schema(implementation = LintView.class)))
    public Response lintGoal(
            @PathParam("id") UUID id,
            @QueryParam("dimension") @Nullable List<Dimension> dimensions,
            @QueryParam("most") @Min(1) @Max(100) @Nullable Integer most,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var language = Language.preferred(acceptLanguage);
        return LintResource.answer(lint.lint(id, dimensions, most, language), language);
    }

    @POST
    @Path("/kpi-revisions")
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "reviseKpis",
            summary = "Apply several changes of a goal's key results at once, as the lint proposes them",
            description =
                    "All or nothing and one version of the goal; the weights of an active goal have to sum to exactly 100"
                            + " afterwards. What is added needs a target, which the lint leaves open.")
    @APIResponse(
            responseCode = "200",
            description = "The goal with its revised key results",
            content = @Content(schema = @Schema(implementation = GoalView.class)))
    @APIResponse(responseCode = "409", description = "The goal is closed")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
    @APIResponse(
            responseCode = "422",
            description = "A change is incomplete, breaks a rule of key results or names none; weights")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid KpiRevision revision) {
        var goal = revisions.revise(id, revision, ifMatch);
        return Answers.changed(goal, goal.version(), goal.eventId());
    }
}
