package io.lockstep.tracking.spend;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Exchange rates. */
@Path("/v1/exchange-rates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Spend")
class ExchangeRateResource {

    private final ExchangeRateService rates;

    ExchangeRateResource(ExchangeRateService rates) {
        this.rates = rates;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "enterExchangeRates",
            summary = "Enter rates of days",
            description = "What was converted before keeps the rate that it was converted with.")
    @APIResponse(
            responseCode = "200",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = ExchangeRateList.class)))
    @APIResponse(responseCode = "422", description = "A rate of the organisation's own currency")
    public ExchangeRateList enter(@NotNull @Valid ExchangeRateList rates) {
        return this.rates.enter(rates);
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listExchangeRates", summary = "List rates, the latest days first")
    @APIResponse(
            responseCode = "200",
            description = "Rates",
            content = @Content(schema = @Schema(implementation = ExchangeRateList.class)))
    public ExchangeRateList list(
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return new ExchangeRateList(rates.list(currency, limit));
    }
}
