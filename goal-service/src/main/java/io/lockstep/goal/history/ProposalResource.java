package io.lockstep.goal.history;

import io.lockstep.goal.Language;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/target-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "KPI history", description = "What KPIs were in the past, and what that says of their targets")
class ProposalResource {

    private final ProposalService service;

    ProposalResource(ProposalService service) {
        this.service = service;
    }

    @GET
    @Path("/{metric}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "proposeTarget",
            summary = "Propose a baseline and a target for a KPI from its history",
            description =
                    "For a year, quarter or month, from the last periods of the same kind, their seasons allowed for. The"
                            + " band reaches from what they average to a stretch beyond the best of them.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal with all that it stands on",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "The period is neither a year, a quarter nor a month, or fewer than three of its kind are known")
    public Response propose(
            @Parameter(description = "The id or the code of the KPI") @PathParam("metric") String metric,
            @Parameter(description = "Such as 2026Q1; or else start and end") @QueryParam("period") @Nullable
                    String period,
            @QueryParam("start") @Nullable LocalDate start,
            @QueryParam("end") @Nullable LocalDate end,
            @Parameter(description = "How many of the last periods count")
                    @QueryParam("periods")
                    @DefaultValue("4")
                    @Min(3)
                    @Max(60)
                    int count,
            @Parameter(description = "How many percent beyond the best the band reaches")
                    @QueryParam("stretch")
                    @DefaultValue("10")
                    @Min(0)
                    @Max(100)
                    int stretch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var language = Language.preferred(acceptLanguage);
        var days = service.period(period, start, end);
        return Response.ok(service.propose(metric, days, count, stretch, language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }
}
