package io.lockstep.goal.figure;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/persons/{id}/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures", description = "What a person is judged by, and how")
class FigureResource {

    private final FigureReading figures;

    FigureResource(FigureReading figures) {
        this.figures = figures;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listFigures",
            summary = "List every figure that a person is judged by, with its definition, weight, rule and history",
            description = "The key results of their open goals, goal by goal; limit counts goals.")
    @APIResponse(
            responseCode = "200",
            description = "The figures of one page of goals",
            content = @Content(schema = @Schema(implementation = FigureView.OnPage.class)))
    public Page<FigureView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return figures.of(id, Cursor.afterId(cursor), limit);
    }
}
