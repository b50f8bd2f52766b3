package io.lockstep.goal.tree;

import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

@Path("/v1/goals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goals")
class GoalTreeResource {

    private final GoalTreeReading trees;
    private final GoalListing listing;

    GoalTreeResource(GoalTreeReading trees, GoalListing listing) {
        this.trees = trees;
        this.listing = listing;
    }

    @GET
    @Path("/{id}/children")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listChildGoals",
            summary = "List the children of a goal, each with its number of children")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = GoalChild.OnPage.class)))
    public Page<GoalChild> children(
            @PathParam("id") UUID id,
            @Parameter(description = "createdAt, name, priority, start or end; with a minus the greatest first")
                    @QueryParam("sort")
                    @DefaultValue("createdAt")
                    @Pattern(regexp = GoalSort.PATTERN)
                    String sort,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return listing.children(id, GoalSort.parse(sort), cursor, limit);
    }

    @GET
    @Path("/{id}/ancestors")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listAncestorGoals",
            summary = "List what stands above a goal, from the top down to its parent",
            description = "At most the 1000 nearest.")
    public GoalPath ancestors(@PathParam("id") UUID id) {
        return listing.ancestors(id);
    }

    @GET
    @Path("/{id}/tree")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "getGoalTree",
            summary = "Read a goal with what stands below it",
            description = "At most 1000 goals, level by level; go on with its children by page.")
    public GoalTreeView tree(
            @PathParam("id") UUID id, @QueryParam("depth") @DefaultValue("3") @Min(0) @Max(20) int depth) {
        return trees.read(id, depth);
    }
}
