package io.lockstep.task.cause;

import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sub-causes. */
@Path("/v1/sub-causes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Remediations")
class SubCauseResource {

    private final SubCauses subCauses;

    SubCauseResource(SubCauses subCauses) {
        this.subCauses = subCauses;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listSubCauses", summary = "List the sub-causes that a filing may name")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = SubCauseList.class)))
    public SubCauseList all() {
        return new SubCauseList(subCauses.all());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(operationId = "addSubCause", summary = "Add a sub-cause")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Your own key of this request: sent again, it is answered as before and does nothing",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = SubCause.class)))
    @APIResponse(responseCode = "409", description = "There is one of this code already")
    public Response add(@NotNull @Valid SubCause subCause) {
        subCauses.add(subCause);
        return Response.status(Response.Status.CREATED).entity(subCause).build();
    }
}
