package io.lockstep.tracking.measurement;

import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
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

/** Measurements of key results. */
@Path("/v1/measurements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Measurements", description = "What was measured of key results")
class MeasurementResource {

    private final MeasurementService measurements;

    MeasurementResource(MeasurementService measurements) {
        this.measurements = measurements;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "recordMeasurement",
            summary = "Record a measurement of a key result",
            description =
                    "Members report on key results of goals that are theirs or of a team that they answer for. Sent again with the"
                            + " same externalId or Idempotency-Key, the measurement is recorded once and answered as before.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewMeasurement.class),
                            examples = {
                                @ExampleObject(name = "value", value = MeasurementSamples.NEW),
                                @ExampleObject(name = "rate", value = MeasurementSamples.NEW_RATE)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Recorded, now or before",
            headers = {
                @Header(name = Headers.EVENT_ID, description = "For after= on reads of scores"),
                @Header(name = Headers.REPLAYED, description = "true when it was recorded before")
            },
            content = @Content(schema = @Schema(implementation = MeasurementView.class)))
    @APIResponse(responseCode = "409", description = "The goal is closed")
    @APIResponse(responseCode = "422", description = "The key result is unknown, or the measurement does not fit it")
    public Response record(
            @NotNull @Valid NewMeasurement measurement,
            @HeaderParam("Idempotency-Key") @Parameter(description = "Your own key of this request, quoted") @Nullable
                    String idempotencyKey) {
        var receipt = measurements.record(measurement, idempotencyKey);
        var view = MeasurementView.of(receipt.fact());
        var response = Response.created(URI.create("/v1/measurements/" + view.measurementId()))
                .header(Headers.EVENT_ID, view.eventId())
                .entity(view);
        return (receipt.repeated() ? response.header(Headers.REPLAYED, "true") : response).build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listMeasurements", summary = "List measurements, the latest recorded first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = MeasurementPage.class)))
    public MeasurementPage list(
            @QueryParam("keyResultId") @Nullable UUID keyResultId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return MeasurementPage.of(measurements.list(keyResultId, cursor, limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getMeasurement", summary = "Read one measurement")
    @APIResponse(
            responseCode = "200",
            description = "The measurement",
            content = @Content(schema = @Schema(implementation = MeasurementView.class)))
    public MeasurementView get(@PathParam("id") UUID id) {
        return measurements.find(id);
    }
}
