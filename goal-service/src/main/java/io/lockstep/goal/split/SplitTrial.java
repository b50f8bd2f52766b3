package io.lockstep.goal.split;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A split to try with plain numbers: proved when all values are given, solved for the one that is left out. "How many leads for
 * 200 customers at 15 %?" leaves out the leads.
 *
 * @param needed what the sum of the products has to come to
 */
@Schema(example = """
                {"needed": 200, "terms": [{"factors": [{"name": "有效线索"}, {"name": "线索转化率", "value": 0.15}]}]}""")
record SplitTrial(
        @NotNull @Amount BigDecimal needed,
        @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid TrialTerm> terms) {

    @Schema(name = "SplitTrialTerm")
    record TrialTerm(@NotNull @Size(min = 1, max = 10) List<@NotNull @Valid TrialFactor> factors) {}

    /**
     * @param value left out of at most one factor
     */
    @Schema(name = "SplitTrialFactor")
    record TrialFactor(
            @Text @Size(max = 200) @Nullable String name,
            @Amount @Nullable BigDecimal value) {}

    /**
     * What came out.
     *
     * @param unknown the factor that was left out and what it has to be; absent when all values were given, or when no value would do
     */
    @Schema(name = "SplitTrialResult", example = """
                {"verdict": "PROVED", "needed": 200, "claimed": 200.0000001, "gap": 0,
                 "unknown": {"name": "有效线索", "value": 1333.333334, "whole": 1334}}""")
    record Result(
            Verdict verdict,
            BigDecimal needed,
            BigDecimal claimed,
            BigDecimal gap,
            @Nullable Unknown unknown) {}

    /**
     * @param value exact, or rounded up to six places
     * @param whole the next whole number, for what comes in pieces
     */
    @Schema(name = "SplitUnknown")
    record Unknown(@Nullable String name, BigDecimal value, BigDecimal whole) {}

    /**
     * Proves it, or solves it.
     *
     * @throws Problem 422 when more than one value is missing
     */
    Result result() {
        var missing = terms.stream()
                .flatMap(term -> term.factors().stream())
                .filter(factor -> factor.value() == null)
                .count();
        if (missing > 1) {
            throw new Problem(SplitProblem.ONE_UNKNOWN).at("/terms");
        }
        var unknown = missing == 0 ? Optional.<Unknown>empty() : solve();
        var solution = unknown.map(Unknown::value).orElse(BigDecimal.ZERO);
        var proof = Proof.of(needed, products(solution).sum(), false);
        return new Result(
                proof.verdict(),
                Objects.requireNonNull(proof.needed()),
                Objects.requireNonNull(proof.claimed()),
                Objects.requireNonNull(proof.gap()),
                unknown.orElse(null));
    }

    private Optional<Unknown> solve() {
        for (int i = 0; i < terms.size(); i++) {
            var factors = terms.get(i).factors();
            for (int j = 0; j < factors.size(); j++) {
                if (factors.get(j).value() == null) {
                    var name = factors.get(j).name();
                    return products(BigDecimal.ZERO)
                            .needed(i, j, needed, RoundingMode.CEILING)
                            .map(value -> unknown(name, value.max(BigDecimal.ZERO)));
                }
            }
        }
        return Optional.empty();
    }

    private static Unknown unknown(@Nullable String name, BigDecimal value) {
        return new Unknown(
                name,
                Objects.requireNonNull(Decimals.plain(value)),
                Objects.requireNonNull(Decimals.plain(value.setScale(0, RoundingMode.CEILING))));
    }

    private Products products(BigDecimal inPlaceOfTheUnknown) {
        return new Products(terms.stream()
                .map(term -> term.factors().stream()
                        .map(factor -> Objects.requireNonNullElse(factor.value(), inPlaceOfTheUnknown))
                        .toList())
                .toList());
    }
}
