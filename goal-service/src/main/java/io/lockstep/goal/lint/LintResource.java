package io.lockstep.goal.lint;

import io.lockstep.goal.Language;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/kpi-lints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "KPI-set lint", description = "What is wrong with a set of KPIs, and what to change")
class LintResource {

    private final LintService lint;

    LintResource(LintService lint) {
        this.lint = lint;
    }

    @POST
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "lintKpiSet",
            summary = "Lint a set of KPIs; nothing is stored",
            description =
                    "Vague ones, duplicates with the better one of the pair, missing dimensions, equal weights, too many,"
                            + " expensive to collect; each finding with its reason and a proposed change. KPIs are known by code, name or"
                            + " alias in both languages.")
    @APIResponse(
            responseCode = "200",
            description = "The findings",
            content = @Content(schema = @Schema(implementation = LintView.class)))
    public Response lint(
            @NotNull @Valid LintRequest request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var language = Language.preferred(acceptLanguage);
        return answer(lint.lint(request, language), language);
    }

    static Response answer(LintView view, Language language) {
        return Response.ok(view)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }
}
