package io.lockstep.scoring.read;

import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.scoring.score.ScoreHistory;
import io.lockstep.scoring.score.ScoreState;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Scores of key results and goals. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Scores", description = "How far key results and goals are, and why")
class ScoreResource {

    private static final String AFTER =
            "The Lockstep-Event-Id of a write: the read waits up to two seconds until it is applied here";
    private static final String APPLIED = "With after=: whether that event is applied in this answer";

    private final ScoreReading scores;
    private final Freshness freshness;

    ScoreResource(ScoreReading scores, Freshness freshness) {
        this.scores = scores;
        this.freshness = freshness;
    }

    @GET
    @Path("/scores/{subjectId}")
    @Operation(operationId = "getScore", summary = "Read the score of a key result or goal")
    @APIResponse(
            responseCode = "200",
            description = "The score",
            headers = @Header(name = Headers.APPLIED, description = APPLIED),
            content = @Content(schema = @Schema(implementation = ScoreView.class)))
    public Response score(
            @PathParam("subjectId") UUID subjectId,
            @QueryParam("after") @Parameter(description = AFTER) @Nullable UUID after) {
        var applied = freshness.await(after);
        return answer(scores.score(subjectId), applied);
    }

    @GET
    @Path("/scores")
    @Operation(
            operationId = "listScores",
            summary = "List the scores of a goal's parts, or of the roots",
            description =
                    "With parentId the parts of that goal, else the goals that count nowhere, of one cycle or of all; sorted by id.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ScorePage.class)))
    public ScorePage list(
            @QueryParam("cycleId") @Nullable UUID cycleId,
            @QueryParam("parentId") @Nullable UUID parentId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return ScorePage.of(scores.list(cycleId, parentId, cursor, limit));
    }

    @GET
    @Path("/goals/{id}/score-tree")
    @Operation(
            operationId = "getScoreTree",
            summary = "Read a goal's score with those of its parts",
            description = "At most 200 parts of one goal and 2,000 scores in all; more tells where there are others.")
    @APIResponse(
            responseCode = "200",
            description = "The tree",
            headers = @Header(name = Headers.APPLIED, description = APPLIED),
            content = @Content(schema = @Schema(implementation = ScoreTree.class)))
    public Response tree(
            @PathParam("id") UUID id,
            @QueryParam("depth") @DefaultValue("3") @Min(0) @Max(20) int depth,
            @QueryParam("after") @Parameter(description = AFTER) @Nullable UUID after) {
        var applied = freshness.await(after);
        return answer(scores.tree(id, depth), applied);
    }

    @GET
    @Path("/scores/{subjectId}/history")
    @Operation(
            operationId = "listScoreHistory",
            summary = "List how a score changed, the newest change first",
            description = "Every change, also those of a daily tick that changed no level and were not published.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public HistoryPage history(
            @PathParam("subjectId") UUID subjectId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        var page = scores.history(subjectId, cursor, limit);
        return new HistoryPage(page.items().stream().map(ScoreResource::change).toList(), page.next());
    }

    private static Response answer(Object body, Optional<Boolean> applied) {
        var answer = Response.ok(body);
        applied.ifPresent(is -> answer.header(Headers.APPLIED, is));
        return answer.build();
    }

    private static HistoryPage.Change change(ScoreHistory.Entry entry) {
        return new HistoryPage.Change(
                entry.eventId(),
                entry.changedAt(),
                entry.evaluatedOn(),
                entry.achievement() == null ? ScoreState.NO_DATA : ScoreState.SCORED,
                entry.achievement(),
                entry.pace(),
                entry.coverage(),
                entry.formulaVersion(),
                entry.planVersion(),
                entry.movedBy(),
                entry.facts(),
                entry.factCount());
    }
}
