package io.lockstep.tracking.imports;

import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.table.TableFormat;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Imports of tables. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Imports", description = "Facts out of CSV and XLSX files, all or nothing")
class ImportResource {

    private static final String EXAMPLE = """
            asOf,channel,campaign,amount,currency
            2026-02-15,wechat,spring-launch,1000,USD
            """;

    private final ImportService service;

    ImportResource(ImportService service) {
        this.service = service;
    }

    @POST
    @Path("/{kind}")
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "importFacts",
            summary =
                    "Import progress-updates, measurements, spend, figures or exchange-rates from CSV or XLSX, all or nothing",
            description =
                    "The columns are called as the fields of the endpoint that takes one, in English or Chinese. A row"
                            + " that is imported again changes nothing; a row of spend or figures with the same reference is updated.")
    @APIResponse(
            responseCode = "200",
            description = "What was imported, or would be",
            headers = @Header(name = Headers.EVENT_ID, description = "Of the last row that changed something"),
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "422",
            description = "Nothing was imported; errors has the row and column of each wrong cell, as #/<row>/<column>")
    public Response importAll(
            @PathParam("kind") String kind,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = TableFormat.CSV_TYPE,
                                        schema = @Schema(implementation = String.class, example = EXAMPLE)),
                                @Content(
                                        mediaType = TableFormat.XLSX_TYPE,
                                        schema =
                                                @Schema(
                                                        implementation = String.class,
                                                        format = "binary",
                                                        example = "a workbook"))
                            })
                    byte[] file,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers) {
        var format = TableFormat.of(headers.getMediaType());
        var report = service.importAll(kind, format, file, dryRun);
        return Response.ok(report).header(Headers.EVENT_ID, report.eventId()).build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listImports", summary = "List imports, the latest first, also those that still run")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ImportPage.class)))
    public ImportPage list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return ImportPage.of(service.list(cursor, limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "getImport",
            summary = "Read how far an import is",
            description = "One that was interrupted can be imported again: rows that it had stored change nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = ImportRun.class)))
    public ImportRun get(@PathParam("id") UUID id) {
        return service.find(id);
    }

    @GET
    @Path("/{id}/report")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "getImportReport",
            summary = "Read what a finished import did, row by row",
            description = "What the import answered; 404 while it runs, and for one that was refused or interrupted.")
    @APIResponse(
            responseCode = "200",
            description = "Row by row",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public ImportReport report(@PathParam("id") UUID id) {
        return service.report(id);
    }
}
