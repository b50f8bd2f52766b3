package io.lockstep.goal.split;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a goal states that its key results support a key result above it: a sum of products, such as leads x conversion.
 *
 * @param supports the key result of a goal above that is supported
 * @param share the share of its target that this goal answers for, 0 to 1; all of it where absent
 * @param terms the products that are added up
 */
@Schema(example = """
                {"supports": "01936f5e-0000-7000-8000-000000000051",
                 "terms": [{"factors": [{"keyResultId": "01936f5e-0000-7000-8000-000000000061"}, {"name": "线索转化率", "value": 0.20}]}]}""")
record SplitStatement(
        @NotNull UUID supports,

        @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") @Amount @Schema(defaultValue = "1") @Nullable
        BigDecimal share,

        @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid Term> terms) {

    SplitStatement {
        share = Decimals.plain(Objects.requireNonNullElse(share, BigDecimal.ONE));
    }

    /** All key results that it names, the supported one too. */
    Set<UUID> keyResults() {
        var all = new HashSet<UUID>();
        all.add(supports);
        terms.forEach(term -> term.factors().stream()
                .map(Factor::keyResultId)
                .filter(Objects::nonNull)
                .forEach(all::add));
        return all;
    }
}
