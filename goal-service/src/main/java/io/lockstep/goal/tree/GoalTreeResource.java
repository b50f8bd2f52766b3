package io.lockstep.goal.tree;

import io.lockstep.kit.security.Roles;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/goals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goals")
class GoalTreeResource {

    private final GoalTreeReading trees;

    GoalTreeResource(GoalTreeReading trees) {
        this.trees = trees;
    }

    @GET
    @Path("/{id}/tree")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "getGoalTree",
            summary = "Read a goal with what stands below it",
            description = "At most 1000 goals, level by level; go on with the list and its filter parentId.")
    public GoalTreeView tree(
            @PathParam("id") UUID id, @QueryParam("depth") @DefaultValue("3") @Min(0) @Max(20) int depth) {
        return trees.read(id, depth);
    }
}
