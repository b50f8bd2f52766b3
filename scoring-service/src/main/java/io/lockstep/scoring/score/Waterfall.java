package io.lockstep.scoring.score;

import io.lockstep.kit.validation.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a score is built up from 0, step by step, as data that a front end can draw. The last step ends at the score. */
public final class Waterfall {

    /** What a step stands for. */
    public enum Kind {
        /** What a part adds. */
        PART,
        /** What caps took away. */
        CAP,
        /** What a gate took away. */
        GATE,
        /** What the rounding of the parts leaves. */
        ROUNDING
    }

    /**
     * A bar of the waterfall.
     *
     * @param points what it adds; negative where it takes away
     */
    @Schema(description = "A bar of the waterfall: from one height to another, as fractions")
    public record Step(
            Kind kind, String label, @Nullable UUID subjectId, BigDecimal points, BigDecimal from, BigDecimal to) {}

    private final List<Step> steps = new ArrayList<>();
    private BigDecimal height = BigDecimal.ZERO;

    /** Adds a bar; one without height is left out unless it is a part. */
    public Waterfall step(Kind kind, String label, @Nullable UUID subject, BigDecimal points) {
        if (points.signum() != 0 || kind == Kind.PART) {
            var top = height.add(points);
            steps.add(new Step(kind, label, subject, plain(points), plain(height), plain(top)));
            height = top;
        }
        return this;
    }

    /** The bars up to {@code score}; what rounding left has a bar of its own. */
    public List<Step> upTo(@Nullable BigDecimal score) {
        if (score != null) {
            step(Kind.ROUNDING, "rounding", null, score.subtract(height));
        }
        return List.copyOf(steps);
    }

    private static BigDecimal plain(BigDecimal number) {
        return Objects.requireNonNull(Decimals.plain(number));
    }
}
