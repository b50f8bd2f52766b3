package io.lockstep.kit.openapi;

import io.lockstep.kit.problem.CommonProblem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Documents, once for all services, what every operation can answer beside its own answers: the problems of the catalogue,
 * the bearer token, and the limits of a page. What an operation documents itself is left alone.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonDocumentation implements OASFilter {

    private static final String SCHEMA = "Problem";
    private static final String BEARER = "bearer";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSchema(SCHEMA, problemSchema());
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "A token of the trusted issuer for the audience lockstep; roles in the claim groups"));
        for (var problem : CommonProblem.values()) {
            components.addResponse(nameOf(problem), response(problem));
        }
        document.components(components);
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().forEach(CommonDocumentation::document);
        }
    }

    private static void document(PathItem path) {
        path.getOperations().values().forEach(operation -> document(path, operation));
    }

    private static void document(PathItem path, Operation operation) {
        if (operation.getSecurity() == null) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(BEARER, List.of()));
        }
        add(operation, CommonProblem.UNAUTHENTICATED);
        add(operation, CommonProblem.FORBIDDEN);
        add(operation, CommonProblem.NOT_ACCEPTABLE);
        add(operation, CommonProblem.INTERNAL);
        add(operation, CommonProblem.UNAVAILABLE);
        if (operation.getRequestBody() != null) {
            add(operation, CommonProblem.INVALID_REQUEST);
            add(operation, CommonProblem.TOO_LARGE);
            add(operation, CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        if (has(path, operation, Parameter.In.QUERY)) {
            add(operation, CommonProblem.INVALID_REQUEST);
        }
        if (has(path, operation, Parameter.In.PATH)) {
            add(operation, CommonProblem.NOT_FOUND);
        }
    }

    private static boolean has(PathItem path, Operation operation, Parameter.In place) {
        return java.util.stream.Stream.of(path.getParameters(), operation.getParameters())
                .filter(parameters -> parameters != null)
                .flatMap(List::stream)
                .anyMatch(parameter -> parameter.getIn() == place);
    }

    private static void add(Operation operation, CommonProblem problem) {
        var status = Integer.toString(problem.status());
        if (operation.getResponses() == null) {
            operation.responses(OASFactory.createAPIResponses());
        }
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(nameOf(problem)));
        }
    }

    private static String nameOf(CommonProblem problem) {
        var name = new StringBuilder();
        for (var word : problem.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static APIResponse response(CommonProblem problem) {
        var example = Map.of(
                "type", problem.uri(),
                "title", problem.title().english(),
                "status", problem.status(),
                "detail", problem.detail().english(),
                "instance", "urn:uuid:018f2b6e-7c1a-4d8e-9a51-0c2f6a7b8c9d");
        return OASFactory.createAPIResponse()
                .description(problem.title().english())
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(SCHEMA))
                                        .example(new java.util.TreeMap<>(example))));
    }

    private static Schema problemSchema() {
        return OASFactory.createSchema()
                .description("A problem document (RFC 9457), in the language of Accept-Language (en, zh-CN)")
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("type", text("What kind of problem this is; stable"))
                .addProperty("title", text("The kind of problem in words"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The HTTP status"))
                .addProperty("detail", text("What is wrong here and what to change"))
                .addProperty("instance", text("This one occurrence"))
                .addProperty("errors", errors());
    }

    private static Schema errors() {
        var error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text("A JSON pointer to the field of the body"))
                .addProperty("parameter", text("The query or path parameter"))
                .addProperty("detail", text("What to change"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("The fields concerned")
                .items(error);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
