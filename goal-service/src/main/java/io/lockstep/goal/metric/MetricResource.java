package io.lockstep.goal.metric;

import io.lockstep.goal.keyresult.Aggregation;
import io.lockstep.goal.keyresult.Direction;
import io.lockstep.kit.http.Answers;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.validation.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The KPI catalogue. A KPI is found by its id or by its code. */
@Path("/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "KPI catalogue", description = "What each KPI means, where its values come from, and how it is judged")
class MetricResource {

    private static final String KEY = "The id or the code of the KPI";

    private final MetricService service;

    MetricResource(MetricService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listMetrics",
            summary = "List KPIs in the order of their codes, all or those that fit",
            description =
                    "text is searched in code, names, definitions and aliases in both languages; each of its words has"
                            + " to occur, also inside a longer word.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = MetricView.OnPage.class)))
    public Page<MetricView> list(
            @QueryParam("text") @Text @Size(max = 100) @Nullable String text,
            @QueryParam("dimension") @Nullable Dimension dimension,
            @QueryParam("perspective") @Nullable Perspective perspective,
            @QueryParam("kind") @Nullable MetricKind kind,
            @QueryParam("direction") @Nullable Direction direction,
            @QueryParam("aggregation") @Nullable Aggregation aggregation,
            @QueryParam("collectionCost") @Nullable CollectionCost collectionCost,
            @QueryParam("source") @Nullable DataSource source,
            @QueryParam("role") @Nullable String role,
            @Parameter(description = "KPIs for this stage of business, those for every stage among them")
                    @QueryParam("stage")
                    @Nullable
                    String stage,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("shipped") @Nullable Boolean shipped,
            @QueryParam("retired") @Nullable Boolean retired,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter = new MetricFilter(
                text,
                dimension,
                perspective,
                kind,
                direction,
                aggregation,
                collectionCost,
                source,
                role,
                stage,
                unit,
                shipped,
                retired);
        return service.list(
                filter, Cursor.parse(cursor, 1).map(at -> at.parts().getFirst()).orElse(""), limit);
    }

    @GET
    @Path("/{metric}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getMetric", summary = "Read a KPI; the ETag is for If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The KPI's current version",
            content = @Content(schema = @Schema(implementation = MetricView.class)))
    public Response one(@Parameter(description = KEY) @PathParam("metric") String key) {
        var metric = service.one(key);
        return Answers.found(metric, metric.version());
    }

    @GET
    @Path("/{metric}/versions")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listMetricVersions",
            summary = "List what a KPI has meant over time, oldest version first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = MetricView.OnPage.class)))
    public Page<MetricView> versions(
            @Parameter(description = KEY) @PathParam("metric") String key,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.versions(key, cursor, limit);
    }

    @GET
    @Path("/{metric}/versions/{version}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getMetricVersion", summary = "Read one version of a KPI")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = MetricView.class)))
    public MetricView version(
            @Parameter(description = KEY) @PathParam("metric") String key, @PathParam("version") long version) {
        return service.version(key, version);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "addMetric", summary = "Add a KPI of one's own to the catalogue")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = MetricView.class)))
    @APIResponse(responseCode = "409", description = "The code is taken")
    @APIResponse(responseCode = "422", description = "The better KPI that it names is not known")
    public Response add(@NotNull @Valid NewMetric plan) {
        var metric = service.add(plan);
        return Answers.created("/v1/metrics", metric.metricId(), metric, metric.version(), metric.eventId());
    }

    @PUT
    @Path("/{metric}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changeMetric",
            summary = "Give a KPI a new version; one that was retired is in use again",
            description = "Shipped KPIs can be changed too: from then on they are the organisation's own.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or already so",
            content = @Content(schema = @Schema(implementation = MetricView.class)))
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
    @APIResponse(responseCode = "422", description = "The better KPI that it names is not known")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @Parameter(description = KEY) @PathParam("metric") String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MetricChange change) {
        var metric = service.change(key, change, ifMatch);
        return Answers.changed(metric, metric.version(), metric.eventId());
    }

    @DELETE
    @Path("/{metric}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "retireMetric",
            summary = "Retire a KPI that no open goal uses; its versions stay readable")
    @APIResponse(
            responseCode = "200",
            description = "Retired",
            content = @Content(schema = @Schema(implementation = MetricView.class)))
    @APIResponse(
            responseCode = "409",
            description = "A key result of a goal that is not closed uses it, or it is retired")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response retire(
            @Parameter(description = KEY) @PathParam("metric") String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("reason") @Text @Size(max = 1000) @Nullable String reason) {
        var metric = service.retire(key, reason, ifMatch);
        return Answers.changed(metric, metric.version(), metric.eventId());
    }
}
