package io.lockstep.goal.metric;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The KPIs that come with the suite, from the file {@code catalogue/metrics.yaml}; their source is requirements.md section 5. */
final class ShippedCatalogue {

    private static final String FILE = "/catalogue/metrics.yaml";

    private final byte[] file;

    private ShippedCatalogue(byte[] file) {
        this.file = file;
    }

    static ShippedCatalogue open() {
        try (var stream = ShippedCatalogue.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new ShippedCatalogue(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another edition of the file. */
    static ShippedCatalogue of(byte[] file) {
        return new ShippedCatalogue(file.clone());
    }

    /** What tells this edition of the file from others, without reading what it says. */
    String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    List<ShippedMetric> metrics() {
        var yaml = new YAMLMapper();
        ObjectReader reader = yaml.readerForListOf(ShippedMetric.class);
        try {
            return reader.readValue(file);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
