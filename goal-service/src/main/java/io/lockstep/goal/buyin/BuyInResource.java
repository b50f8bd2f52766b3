package io.lockstep.goal.buyin;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/buy-ins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Buy-in", description = "What sales says to the marketing goals that shall support its own")
class BuyInResource {

    private final BuyInService service;

    BuyInResource(BuyInService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listBuyIns",
            summary =
                    "List where sales stands with supporting goals: what waits for whom, what is accepted or rejected",
            description =
                    "A supporting goal is an open marketing goal right below a sales goal. A change of its name, period,"
                            + " place or key results sets it back to WAITING.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = BuyInView.OnPage.class)))
    public Page<BuyInView> list(
            @QueryParam("waitsFor") @Nullable UUID waitsFor,
            @QueryParam("state") @Nullable BuyInState state,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(waitsFor, state, Cursor.afterId(cursor), limit);
    }
}
