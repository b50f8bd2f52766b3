package io.lockstep.tracking.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.lockstep.kit.event.EventJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** SHA-256 in hexadecimal. */
public final class Digest {

    private Digest() {}

    /** Of a text in UTF-8. */
    public static String of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Of the JSON of something, whatever the order of its fields and its white space. */
    public static String of(Object content) {
        if (content instanceof Record) {
            return of(EventJson.write(content)); // its fields have one order
        }
        return of(EventJson.write(sorted(EventJson.tree(content))));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            var fields = new TreeMap<String, JsonNode>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return JsonNodeFactory.instance.objectNode().setAll(fields);
        }
        if (node.isArray()) {
            var items = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return node;
    }
}
