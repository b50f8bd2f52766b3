package io.lockstep.task.coverage;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether tasks cover what key results ask for. */
@Path("/v1/coverage")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Coverage", description = "Planned output of tasks against the targets of key results")
class CoverageResource {

    private final CoverageService service;

    CoverageResource(CoverageService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "readCoverage",
            summary = "Read what key results ask for and what tasks plan to bring",
            description =
                    "Of goals that are not closed, as it is now. What does not add up (rates, targets that are kept) has no"
                            + " target here. With supported=false: only key results that no task serves.")
    @APIResponse(
            responseCode = "200",
            description = "A page, in the order of the key results' ids",
            content = @Content(schema = @Schema(implementation = CoveragePage.class)))
    public CoveragePage read(
            @QueryParam("cycleId") @Parameter(description = "Only goals of this cycle") @Nullable UUID cycleId,
            @QueryParam("goalId") @Parameter(description = "Only this goal") @Nullable UUID goalId,
            @QueryParam("supported") @DefaultValue("true") @Parameter(description = "false: only those without a task")
                    boolean supported,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return service.page(cycleId, goalId, !supported, cursor, limit);
    }
}
