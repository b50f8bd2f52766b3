package io.lockstep.goal.roster;

import io.lockstep.kit.http.Headers;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.table.TableFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/directory/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory")
class ImportResource {

    private static final String EXAMPLE = """
            subject,displayName,role,team,lead,startDate,active
            wang.qiang,王强,市场部经理,市场部,true,2024-03-01,true
            li.na,李娜,内容专员,市场部/内容组,,2026.01.05,
            """;

    private final ImportService service;

    ImportResource(ImportService service) {
        this.service = service;
    }

    @POST
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "importDirectory",
            summary = "Import persons, teams and leads from a table, all or nothing",
            description = "CSV (UTF-8 or GB18030) or XLSX. Columns, or 账号, 姓名, 岗位, 团队, 团队负责人, 入职日期, 在职: subject,"
                    + " displayName, role (needed), team (the"
                    + " person's team, or the teams from the top down with / between them), lead (whether the person leads"
                    + " it), startDate, active. Persons are known by their subject, teams by their name. Who is not in the"
                    + " file stays as they are. The same file twice changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What was imported, or would be",
            content = @Content(schema = @Schema(implementation = ImportResult.class)))
    @APIResponse(
            responseCode = "422",
            description = "Nothing was imported; errors has the row and column of each wrong cell, as #/<row>/<column>")
    public Response importDirectory(
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
                                                        type = SchemaType.STRING,
                                                        format = "binary",
                                                        example = "UEsDBBQAAAAI"))
                            })
                    byte[] file,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers) {
        var result = service.importAll(file, TableFormat.of(headers.getMediaType()), dryRun);
        var answer = Response.ok(result);
        return result.eventId() == null
                ? answer.build()
                : answer.header(Headers.EVENT_ID, result.eventId()).build();
    }
}
