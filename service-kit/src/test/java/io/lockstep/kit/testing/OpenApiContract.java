package io.lockstep.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.http.TestHTTPResourceManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What a service promises over HTTP: the committed OpenAPI document is the one that the running application serves, and
 * it is complete. {@code -Dlockstep.update-contracts=true} rewrites the committed document instead of comparing.
 */
public final class OpenApiContract {

    private static final Path COMMITTED = Path.of("src/main/resources/META-INF/openapi.yaml");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private final JsonNode served;
    private final Path committed;

    private OpenApiContract(JsonNode served, Path committed) {
        this.served = served;
        this.committed = committed;
    }

    /** The contract of the running test application, committed where every service keeps it. */
    public static OpenApiContract ofRunningApplication() {
        Assertions.assertThat(setting("quarkus.smallrye-openapi.ignore-static-document", "false"))
                .as("quarkus.smallrye-openapi.ignore-static-document: else the committed document is merged into the"
                        + " served one, and the two can never part")
                .isEqualTo("true");
        return new OpenApiContract(fetch(address()), COMMITTED);
    }

    static OpenApiContract of(JsonNode served, Path committed) {
        return new OpenApiContract(served, committed);
    }

    /** Asserts that the committed document is the served one, or rewrites it when asked to. */
    public void assertCommitted() {
        try {
            var text = YAML.writeValueAsString(withoutServers());
            if (Boolean.getBoolean("lockstep.update-contracts")) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, text);
            }
            Assertions.assertThat(Files.exists(committed) ? Files.readString(committed) : "")
                    .as("%s: run this test with -Dlockstep.update-contracts=true and look at the difference", committed)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that nothing a front-end developer needs is missing. */
    public void assertComplete() {
        Assertions.assertThat(OpenApiGaps.of(served))
                .as("gaps in the OpenAPI document")
                .isEmpty();
    }

    /** The served document. */
    public JsonNode document() {
        return served;
    }

    /** Where the application runs is no part of its contract. */
    private JsonNode withoutServers() {
        ObjectNode copy = served.deepCopy();
        copy.remove("servers");
        return copy;
    }

    private static URI address() {
        var path = setting("quarkus.smallrye-openapi.path", "openapi");
        var absolute = path.startsWith("/");
        if (Boolean.parseBoolean(setting("quarkus.management.enabled", "false"))
                && Boolean.parseBoolean(setting("quarkus.smallrye-openapi.management.enabled", "true"))) {
            return URI.create(TestHTTPResourceManager.getManagementUri() + (absolute ? path : "/" + path));
        }
        return URI.create(TestHTTPResourceManager.getUri() + (absolute ? path : "/q/" + path));
    }

    private static JsonNode fetch(URI address) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).header("Accept", "application/yaml");
            var answer = client.send(request.build(), BodyHandlers.ofString());
            Assertions.assertThat(answer.statusCode()).as("%s", address).isEqualTo(200);
            return YAML.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String setting(String name, String otherwise) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse(otherwise);
    }
}
