package io.lockstep.tracking.leadevent;

import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.tracking.leadevent.EventResult.Status;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events about leads, as CloudEvents from a CRM or a bridge to one. */
@Path("/v1/lead-events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Leads", description = "What happened to leads, as their CRM tells it")
class LeadEventResource {

    private final LeadService leads;

    LeadEventResource(LeadService leads) {
        this.leads = leads;
    }

    @POST
    @Consumes({CloudEventsBody.BATCH, CloudEventsBody.STRUCTURED, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.INTEGRATION, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "takeLeadEvents",
            summary = "Take CloudEvents about leads: one (binary or structured) or a batch of up to 500",
            description =
                    "type is lead.<verb> with created, updated, qualified, assigned, contacted, converted, lost, merged,"
                            + " deleted or privacy-deleted, possibly with a prefix and a version; subject is the lead's id at its"
                            + " source, of which we keep a digest. source and id name the event: it is recorded once however often"
                            + " it is sent. Binary mode carries the attributes as ce- headers, percent-encoded. A bad event never"
                            + " hurts the others: it is kept in quarantine, and its result says why.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CloudEventsBody.STRUCTURED,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "one", value = LeadSamples.STRUCTURED)),
                @Content(
                        mediaType = CloudEventsBody.BATCH,
                        schema = @Schema(type = SchemaType.ARRAY),
                        examples = @ExampleObject(name = "batch", value = LeadSamples.BATCH)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "data in binary mode", value = LeadSamples.BINARY_DATA))
            })
    @APIResponse(
            responseCode = "202",
            description = "Taken: of one event its result, of a batch a result per item",
            headers =
                    @Header(
                            name = Headers.EVENT_ID,
                            description = "Of the last event that was recorded, for after= on reads of scores"),
            content =
                    @Content(
                            schema = @Schema(oneOf = {EventResult.class, EventResults.class}),
                            examples = {
                                @ExampleObject(name = "one", value = LeadSamples.RECORDED),
                                @ExampleObject(name = "batch", value = LeadSamples.RESULTS)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "This one event was recorded before",
            headers = @Header(name = Headers.EVENT_ID, description = "Of the event as it was recorded"),
            content = @Content(schema = @Schema(implementation = EventResult.class)))
    public Response take(byte @Nullable [] body, @Context HttpHeaders headers) {
        var contentType = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        var mode = contentType == null ? null : contentType.toLowerCase(Locale.ROOT);
        var bytes = body == null ? new byte[0] : body;
        return CloudEventsBody.isBatch(mode) ? batch(bytes) : one(mode, headers, bytes);
    }

    private Response batch(byte[] body) {
        var results = leads.takeBatch(body);
        var last = results.stream()
                .filter(result -> result.status() == Status.RECORDED)
                .reduce((first, second) -> second);
        return Response.accepted(new EventResults(results))
                .header(Headers.EVENT_ID, last.map(EventResult::eventId).orElse(null))
                .build();
    }

    private Response one(@Nullable String mode, HttpHeaders headers, byte[] body) {
        var result = leads.takeOne(mode, lowerCase(headers), body);
        return Response.status(result.status() == Status.DUPLICATE ? Response.Status.OK : Response.Status.ACCEPTED)
                .header(Headers.EVENT_ID, result.eventId())
                .entity(result)
                .build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listLeadEvents", summary = "List lead events, the latest recorded first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = LeadEventPage.class)))
    public LeadEventPage list(
            @QueryParam("leadId") @Nullable UUID leadId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return LeadEventPage.of(leads.list(leadId, cursor, limit));
    }

    private static Map<String, String> lowerCase(HttpHeaders headers) {
        var names = new TreeMap<String, String>();
        headers.getRequestHeaders()
                .forEach((name, values) -> names.put(name.toLowerCase(Locale.ROOT), values.getLast()));
        return names;
    }
}
