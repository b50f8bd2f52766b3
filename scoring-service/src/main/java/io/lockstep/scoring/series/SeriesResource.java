package io.lockstep.scoring.series;

import io.lockstep.kit.security.Roles;
import io.lockstep.kit.validation.Day;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scores over time. */
@Path("/v1/scores/{subjectId}/series")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Scores", description = "How far key results and goals are, and why")
class SeriesResource {

    private final SeriesReading reading;

    SeriesResource(SeriesReading reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "getScoreSeries",
            summary = "Read a score over time, by day, week or month",
            description =
                    "known=THEN tells what was published by the end of each day; known=NOW judges each day again by all facts known now,"
                            + " late ones and corrections too, with the tree and weights of now. Up to 400 points, or 100 for NOW.")
    @APIResponse(
            responseCode = "200",
            description = "The series, the oldest point first",
            content = @Content(schema = @Schema(implementation = SeriesView.class)))
    @APIResponse(
            responseCode = "422",
            description = "The period is the wrong way round, or too much to be told at once")
    public SeriesView series(
            @PathParam("subjectId") UUID subjectId,
            @QueryParam("from") @NotNull @Day LocalDate from,
            @QueryParam("to") @NotNull @Day LocalDate to,
            @QueryParam("step") @DefaultValue("DAY") Step step,
            @QueryParam("known") @DefaultValue("THEN") Known known) {
        return reading.of(subjectId, from, to, step, known);
    }
}
