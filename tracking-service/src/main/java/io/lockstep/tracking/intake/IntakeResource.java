package io.lockstep.tracking.intake;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.intake.Receipt.Status;
import io.lockstep.tracking.signature.SignedRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where registered sources send their events; the signature says who they are, so no token is needed. */
@Path("/v1/intake/{sourceId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@SecurityRequirements
@Tag(name = "Intake", description = "Where registered sources send events about leads")
class IntakeResource {

    private static final String DESCRIPTION =
            "Authenticated by the kind's own signature and no token. The body is stored as"
                    + " it came and judged afterwards; what cannot be read waits in quarantine, and its sender need not know. A"
                    + " sender that cannot be served is told so in the way that makes it come again: 503, or 429 towards"
                    + " CloudEvents, with Retry-After; towards Mautic the connection ends without an answer, because it forgets"
                    + " an event after any.";
    private static final String SAMPLE = """
            [{"objectId": 1246965, "propertyName": "lifecyclestage", "propertyValue": "customer", "changeSource": "CRM",
              "eventId": 3816279340, "subscriptionId": 25, "portalId": 33, "appId": 1160452, "occurredAt": 1768469400000,
              "subscriptionType": "contact.propertyChange", "attemptNumber": 0}]""";

    private final IntakeService intake;
    private final Optional<String> publicUrl;

    IntakeResource(
            IntakeService intake, @ConfigProperty(name = "lockstep.intake.public-url") Optional<String> publicUrl) {
        this.intake = intake;
        this.publicUrl = publicUrl.map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "takeDelivery", summary = "Take what a source sends", description = DESCRIPTION)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "HubSpot", value = SAMPLE)))
    @APIResponse(
            responseCode = "202",
            description = "Stored, to be judged",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Stored before",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "429",
            description = "Full, told to a source of CloudEvents; come again after Retry-After")
    public @Nullable Response take(
            @PathParam("sourceId") UUID sourceId, byte @Nullable [] body, @Context RoutingContext exchange) {
        return take(sourceId, null, body, exchange);
    }

    @POST
    @Path("/{event: [A-Za-z0-9._-]{1,100}}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "takeDeliveryOfEvent",
            summary = "Take what a source sends that has one address per event, such as EspoCRM with Lead.update",
            description = DESCRIPTION)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "EspoCRM",
                                            value = "[{\"id\": \"65a1\", \"status\": \"Converted\"}]")))
    @APIResponse(
            responseCode = "202",
            description = "Stored, to be judged",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Stored before",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "429",
            description = "Full, told to a source of CloudEvents; come again after Retry-After")
    public @Nullable Response takeEvent(
            @PathParam("sourceId") UUID sourceId,
            @PathParam("event") String event,
            byte @Nullable [] body,
            @Context RoutingContext exchange) {
        return take(sourceId, event, body, exchange);
    }

    @OPTIONS
    @Operation(
            operationId = "allowSender",
            summary = "Say that a sender of CloudEvents may send here (HTTP 1.1 Web Hooks for Event Delivery)",
            description = "It is a promise to take what is signed, and nothing more: every delivery has to be signed.")
    @APIResponse(
            responseCode = "204",
            description = "WebHook-Allowed-Origin and WebHook-Allowed-Rate, where they were asked for")
    public Response allow(
            @PathParam("sourceId") UUID sourceId,
            @HeaderParam("WebHook-Request-Origin") @Nullable String origin,
            @HeaderParam("WebHook-Request-Rate") @Nullable String rate) {
        if (!intake.isOpen(sourceId)) {
            throw Problem.notFound("source", sourceId);
        }
        var answer = Response.noContent().header("Allow", "POST, OPTIONS");
        if (origin != null) {
            answer.header("WebHook-Allowed-Origin", origin);
        }
        return (rate == null ? answer : answer.header("WebHook-Allowed-Rate", "*")).build();
    }

    private @Nullable Response take(
            UUID sourceId, @Nullable String event, byte @Nullable [] body, RoutingContext exchange) {
        try {
            var stored = intake.take(sourceId, event, signed(exchange, body == null ? new byte[0] : body));
            return stored
                    ? Response.accepted(new Receipt(Status.ACCEPTED)).build()
                    : Response.ok(new Receipt(Status.DUPLICATE)).build();
        } catch (IntakeFull e) {
            return full(e, exchange);
        }
    }

    /** Tells a sender to come again, in the way that it understands. */
    private static @Nullable Response full(IntakeFull full, RoutingContext exchange) {
        switch (full.answer()) {
            case NO_ANSWER -> {
                endUnanswered(exchange);
                return null;
            }
            case TOO_MANY_REQUESTS -> throw new Problem(CommonProblem.TOO_MANY_REQUESTS);
            case UNAVAILABLE ->
                throw new Problem(full.getCause() == null ? CommonProblem.OVERLOADED : CommonProblem.UNAVAILABLE);
        }
        throw new IllegalStateException();
    }

    /** Ends the connection and waits until it is, because whatever is returned meanwhile would still be sent. */
    private static void endUnanswered(RoutingContext exchange) {
        var ended = new CountDownLatch(1);
        exchange.addEndHandler(end -> ended.countDown());
        exchange.response().reset();
        try {
            ended.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SignedRequest signed(RoutingContext exchange, byte[] body) {
        var request = exchange.request();
        var headers = new TreeMap<String, String>();
        request.headers()
                .forEach(header -> headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        var uri = publicUrl.map(url -> url + request.uri()).orElseGet(request::absoluteURI);
        return new SignedRequest(request.method().name(), uri, headers, body);
    }
}
