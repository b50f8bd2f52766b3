package io.lockstep.tracking.progress;

import io.lockstep.kit.http.Headers;
import io.lockstep.kit.security.Roles;
import io.lockstep.tracking.batch.Batch;
import io.lockstep.tracking.batch.BatchResults;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Many progress updates in one request. */
@Path("/v1/progress-batches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Progress")
class ProgressBatchResource {

    private static final int MULTI_STATUS = 207;

    private final ProgressService service;

    ProgressBatchResource(ProgressService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "recordProgressBatch",
            summary = "Record up to 500 progress updates",
            description =
                    "All that can be recorded is stored in one transaction; a bad item does not hurt the others. Sent"
                            + " again with the same externalIds or Idempotency-Key, each item is recorded once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Batch.class),
                            examples = @ExampleObject(name = "two", value = BatchResults.EXAMPLE_OF_PROGRESS)))
    @APIResponse(
            responseCode = "207",
            description = "A result per item, in their order",
            headers =
                    @Header(
                            name = Headers.EVENT_ID,
                            description = "Of the last item that was recorded now, for after= on reads of scores"),
            content = @Content(schema = @Schema(implementation = BatchResults.class)))
    public Response record(
            @NotNull @Valid Batch batch,
            @HeaderParam("Idempotency-Key") @Parameter(description = "Your own key of this request, quoted") @Nullable
                    String idempotencyKey) {
        var results = service.recordAll(batch, idempotencyKey);
        return Response.status(MULTI_STATUS)
                .header(Headers.EVENT_ID, results.lastEventId())
                .entity(results)
                .build();
    }
}
