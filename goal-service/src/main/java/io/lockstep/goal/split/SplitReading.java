package io.lockstep.goal.split;

import io.lockstep.goal.keyresult.Direction;
import io.lockstep.goal.split.SplitCheck.NamedKeyResult;
import io.lockstep.goal.split.SplitView.FactorView;
import io.lockstep.goal.split.SplitView.Supported;
import io.lockstep.goal.split.SplitView.TermView;
import io.lockstep.kit.validation.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shows a split with the values of its factors, and answers for each what it would have to be. */
@ApplicationScoped
class SplitReading {

    private final SplitCheck check;

    SplitReading(SplitCheck check) {
        this.check = check;
    }

    SplitView show(Split split, @Nullable UUID eventId) {
        var statement = split.statement();
        var named = check.named(statement);
        var proof = split.proof();
        return new SplitView(
                split.goalId(),
                split.version(),
                proof.verdict(),
                supported(statement.supports(), named),
                Objects.requireNonNull(statement.share()),
                terms(statement, named, proof.needed()),
                Decimals.plain(proof.needed()),
                Decimals.plain(proof.claimed()),
                Decimals.plain(proof.gap()),
                eventId);
    }

    private static Supported supported(UUID keyResultId, Map<UUID, NamedKeyResult> named) {
        var found = Optional.ofNullable(named.get(keyResultId));
        return new Supported(
                found.map(NamedKeyResult::goalId).orElse(null),
                keyResultId,
                found.map(keyResult -> keyResult.terms().name()).orElse(null),
                found.flatMap(NamedKeyResult::target).map(Decimals::plain).orElse(null));
    }

    private List<TermView> terms(
            SplitStatement statement, Map<UUID, NamedKeyResult> named, @Nullable BigDecimal needed) {
        var products = check.values(statement, named);
        var towards = Optional.ofNullable(named.get(statement.supports()))
                .filter(keyResult -> keyResult.terms().direction() == Direction.LOWER_IS_BETTER)
                .map(keyResult -> RoundingMode.FLOOR)
                .orElse(RoundingMode.CEILING);
        var terms = new ArrayList<TermView>();
        for (int i = 0; i < statement.terms().size(); i++) {
            int term = i;
            var factors = statement.terms().get(i).factors();
            terms.add(new TermView(IntStream.range(0, factors.size())
                    .mapToObj(j -> new FactorView(
                            factors.get(j).keyResultId(),
                            name(factors.get(j), named),
                            products.map(p -> Decimals.plain(p.terms().get(term).get(j)))
                                    .orElse(factors.get(j).value()),
                            products.filter(p -> needed != null)
                                    .flatMap(p -> p.needed(term, j, Objects.requireNonNull(needed), towards))
                                    .map(Decimals::plain)
                                    .orElse(null)))
                    .toList()));
        }
        return terms;
    }

    private static @Nullable String name(Factor factor, Map<UUID, NamedKeyResult> named) {
        var keyResult = factor.keyResultId() == null ? null : named.get(factor.keyResultId());
        return keyResult == null ? factor.name() : keyResult.terms().name();
    }
}
