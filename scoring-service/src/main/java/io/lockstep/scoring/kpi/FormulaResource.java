package io.lockstep.scoring.kpi;

import io.lockstep.kit.http.Answers;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.validation.Day;
import io.lockstep.scoring.fact.FactScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Formulas of metrics, trials of them, and the values that they give. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Formulas", description = "How metrics are calculated from facts")
class FormulaResource {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String LANGUAGE =
            "Numbers, facts in lower camel case (cost, leads, orders ...), periodDays, previous(\"fact\") for the period before,"
                    + " metric(\"code\") for another metric; + - * / ( ), == != < <= > >= && ||,"
                    + " if(condition, then, else), min, max, sum, average, abs. Up to 500 characters, 32 levels deep.";

    private final FormulaService formulas;
    private final MetricValues values;

    FormulaResource(FormulaService formulas, MetricValues values) {
        this.formulas = formulas;
        this.values = values;
    }

    @GET
    @Path("/formulas")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listFormulas", summary = "List the newest formula of each metric, by code")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = FormulaView.OnPage.class)))
    public Page<FormulaView> list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return formulas.list(cursor, limit);
    }

    @GET
    @Path("/formulas/{code}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getFormula", summary = "Read the newest formula of a metric")
    @APIResponse(
            responseCode = "200",
            description = "The formula",
            content = @Content(schema = @Schema(implementation = FormulaView.class)))
    public Response one(@PathParam("code") String code) {
        var newest = formulas.versions(code).getFirst();
        return Answers.found(newest, newest.version());
    }

    @GET
    @Path("/formulas/{code}/versions")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listFormulaVersions", summary = "List all versions of a formula, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "All versions, on one page",
            content = @Content(schema = @Schema(implementation = FormulaView.OnPage.class)))
    public FormulaView.OnPage versions(@PathParam("code") String code) {
        return new FormulaView.OnPage(formulas.versions(code), null);
    }

    @PUT
    @Path("/formulas/{code}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "writeFormula",
            summary = "Give a metric a formula, or a new version of it",
            description = LANGUAGE
                    + " Key results whose period is not over are judged again at once; what is over keeps its version."
                    + " If-Match is needed where there is a version already.")
    @APIResponse(
            responseCode = "200",
            description = "Written",
            content = @Content(schema = @Schema(implementation = FormulaView.class)))
    @APIResponse(responseCode = "412", description = "Another version is the newest")
    @APIResponse(responseCode = "422", description = "The formula is refused; the problem names the place")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response write(
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid NewFormula formula) {
        var written = formulas.write(code, formula, ifMatch);
        return Answers.changed(written, written.version(), written.eventId());
    }

    @POST
    @Path("/formula-trials")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "tryFormula",
            summary = "Evaluate a formula without storing it",
            description =
                    LANGUAGE
                            + " Over the facts given in the request; with from and to over the stored ones, of which the given replace some.")
    @APIResponse(
            responseCode = "200",
            description = "What it gives",
            content = @Content(schema = @Schema(implementation = MetricValue.class)))
    @APIResponse(responseCode = "422", description = "The formula is refused; the problem names the place")
    public MetricValue tryOut(@NotNull @Valid FormulaTrial trial) {
        return values.trial(trial);
    }

    @GET
    @Path("/metrics/{code}/value")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "getMetricValue",
            summary = "Read the value of a metric for a period",
            description = "Over all facts of the period, or those of one channel, campaign, segment, role or team.")
    @APIResponse(
            responseCode = "200",
            description = "The value, or why there is none",
            content = @Content(schema = @Schema(implementation = MetricValue.class)))
    @APIResponse(responseCode = "422", description = "The period is the wrong way round")
    public MetricValue value(
            @PathParam("code") String code,
            @QueryParam("from") @NotNull @Day LocalDate from,
            @QueryParam("to") @NotNull @Day LocalDate to,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("segment") @Nullable String segment,
            @QueryParam("role") @Nullable String role,
            @QueryParam("teamId")
                    @Parameter(description = "Of facts that belong to a team, those of this one")
                    @Nullable
                    UUID teamId) {
        return values.value(code, new FactScope(from, to, channel, campaign, segment, role, null, teamId));
    }
}
