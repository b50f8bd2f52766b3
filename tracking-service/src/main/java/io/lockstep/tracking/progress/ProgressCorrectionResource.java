package io.lockstep.tracking.progress;

import io.lockstep.kit.http.Headers;
import io.lockstep.kit.security.Roles;
import io.lockstep.tracking.correction.Withdrawal;
import io.lockstep.tracking.correction.WithdrawnView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Corrections and withdrawals of progress. */
@Path("/v1/progress-updates/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Progress")
class ProgressCorrectionResource {

    private final ProgressCorrections corrections;

    ProgressCorrectionResource(ProgressCorrections corrections) {
        this.corrections = corrections;
    }

    @POST
    @Path("/corrections")
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "correctProgress",
            summary = "Correct a progress update",
            description = "The correction takes its place and both stay readable. Sent again, it is recorded once.")
    @APIResponse(
            responseCode = "201",
            description = "The correction, recorded now or before",
            headers = @Header(name = Headers.EVENT_ID, description = "For after= on reads of scores"),
            content = @Content(schema = @Schema(implementation = ProgressView.class)))
    @APIResponse(responseCode = "409", description = "It was corrected or withdrawn before; correct the newest")
    @APIResponse(responseCode = "422", description = "The correction does not fit, or needs a note")
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid CorrectedProgress correction) {
        var view = ProgressView.of(corrections.correct(id, correction).fact());
        return Response.created(URI.create("/v1/progress-updates/" + view.progressId()))
                .header(Headers.EVENT_ID, view.eventId())
                .entity(view)
                .build();
    }

    @POST
    @Path("/withdrawals")
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "withdrawProgress",
            summary = "Take a progress update back",
            description = "It no longer counts and stays readable. Sent again, it is recorded once.")
    @APIResponse(
            responseCode = "201",
            description = "Taken back, now or before",
            headers = @Header(name = Headers.EVENT_ID, description = "For after= on reads of scores"),
            content = @Content(schema = @Schema(implementation = WithdrawnView.class)))
    @APIResponse(responseCode = "409", description = "It was corrected or withdrawn before")
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid Withdrawal withdrawal) {
        var view = corrections.withdraw(id, withdrawal);
        return Response.created(URI.create("/v1/progress-updates/" + id))
                .header(Headers.EVENT_ID, view.eventId())
                .entity(view)
                .build();
    }
}
