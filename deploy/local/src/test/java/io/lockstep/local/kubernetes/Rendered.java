package io.lockstep.local.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What {@code kubectl kustomize} makes of the base. */
final class Rendered {

    private static final Path BASE = Path.of("../kubernetes");
    private static final ObjectReader YAML = new YAMLMapper().readerFor(JsonNode.class);

    private final List<JsonNode> objects;

    private Rendered(List<JsonNode> objects) {
        this.objects = objects;
    }

    /** Whether the tool that renders is there; deploy/verify sees to it. */
    static boolean possible() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Path.of(folder, "kubectl").toFile().canExecute());
    }

    static Rendered base() throws IOException, InterruptedException {
        var process = new ProcessBuilder("kubectl", "kustomize", BASE.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.getInputStream()) {
            List<JsonNode> objects = YAML.<JsonNode>readValues(output).readAll();
            if (process.waitFor() != 0) {
                throw new AssertionError("kubectl kustomize " + BASE + " fails");
            }
            return new Rendered(objects);
        }
    }

    List<JsonNode> all(String kind) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .toList();
    }

    /** The object of that kind and name. */
    JsonNode one(String kind, String name) {
        return all(kind).stream()
                .filter(object -> object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }
}
