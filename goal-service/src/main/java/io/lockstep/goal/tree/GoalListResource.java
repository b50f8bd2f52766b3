package io.lockstep.goal.tree;

import io.lockstep.goal.goal.GoalKind;
import io.lockstep.goal.goal.GoalLevel;
import io.lockstep.goal.goal.GoalState;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.priority.PriorityLevel;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

@Path("/v1/goals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goals")
class GoalListResource {

    private final GoalListing listing;

    GoalListResource(GoalListing listing) {
        this.listing = listing;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listGoals", summary = "List, filter, search and sort goals")
    @APIResponse(
            responseCode = "200",
            description = "One page; with fields, goals have these alone, and their id",
            content = @Content(schema = @Schema(implementation = GoalView.OnPage.class)))
    public Page<?> list(
            @QueryParam("cycleId") @Nullable UUID cycleId,
            @QueryParam("parentId") @Nullable UUID parentId,
            @Parameter(description = "Only goals without a parent") @QueryParam("top") @DefaultValue("false")
                    boolean top,
            @QueryParam("state") @Nullable GoalState state,
            @QueryParam("kind") @Nullable GoalKind kind,
            @QueryParam("level") @Nullable GoalLevel level,
            @QueryParam("priority") @Nullable PriorityLevel priority,
            @QueryParam("stage") @Text @Nullable String stage,
            @QueryParam("ownerId") @Nullable UUID ownerId,
            @QueryParam("teamId") @Nullable UUID teamId,
            @Parameter(description = "The earliest last day") @QueryParam("endFrom") @Day @Nullable LocalDate endFrom,
            @Parameter(description = "The latest last day") @QueryParam("endTo") @Day @Nullable LocalDate endTo,
            @Parameter(description = "What the name of the goal or of one of its key results contains")
                    @QueryParam("q")
                    @Text
                    @Size(max = 200)
                    @Nullable
                    String text,
            @Parameter(description = "createdAt, name, priority, start or end; with a minus the greatest first")
                    @QueryParam("sort")
                    @DefaultValue("createdAt")
                    @Pattern(regexp = GoalSort.PATTERN)
                    String sort,
            @Parameter(description = "Names of fields, separated by commas", example = "name,state,weight")
                    @QueryParam("fields")
                    @Nullable
                    String fields,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var wanted = GoalFields.parse(fields);
        var filter = new GoalFilter(
                cycleId, parentId, top, state, kind, level, priority, stage, ownerId, teamId, endFrom, endTo, text);
        return GoalFields.of(wanted, listing.list(filter, GoalSort.parse(sort), cursor, limit));
    }
}
