package io.lockstep.scoring.read;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Roles;
import io.lockstep.scoring.score.Days;
import io.lockstep.scoring.series.Known;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Why scores are what they are, or were what they were. */
@Path("/v1/scores/{subjectId}/explanation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Scores", description = "How far key results and goals are, and why")
class ExplanationResource {

    private final Explaining explaining;
    private final ExplainingAnew anew;
    private final Days days;

    ExplanationResource(Explaining explaining, ExplainingAnew anew, Days days) {
        this.explaining = explaining;
        this.anew = anew;
        this.days = days;
    }

    @GET
    @Operation(
            operationId = "explainScore",
            summary = "Explain a score",
            description =
                    "Its inputs, weights, formula and versions, what each part adds, and the events that moved it;"
                            + " with at= of the score as it was known at that moment, or with known=NOW as the day of that moment"
                            + " is judged by all facts known now, in the tree of now.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content = @Content(schema = @Schema(implementation = Explanation.class)))
    @APIResponse(responseCode = "422", description = "More lies below the goal than is judged again at once")
    public Explanation explanation(
            @PathParam("subjectId") UUID subjectId,
            @QueryParam("at")
                    @Parameter(
                            description = "A moment, for the score as it was then",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String at,
            @QueryParam("known")
                    @DefaultValue("THEN")
                    @Parameter(description = "By which knowledge the past is told; it says nothing without at")
                    Known known) {
        if (at == null || at.isEmpty()) {
            return explaining.of(subjectId, null);
        }
        var moment = moment(at);
        return known == Known.NOW ? anew.of(subjectId, days.of(moment)) : explaining.of(subjectId, moment);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Problem(CommonProblem.INVALID_VALUE)
                    .with("field", "at")
                    .with("expected", "a moment such as 2026-01-31T08:00:00Z");
        }
    }
}
