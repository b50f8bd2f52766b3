package io.lockstep.goal.lint;

import io.lockstep.goal.Words;
import io.lockstep.goal.metric.CollectionCost;
import io.lockstep.goal.metric.Dimension;
import io.lockstep.goal.metric.KnownMetrics;
import io.lockstep.goal.metric.Metric;
import io.lockstep.goal.metric.MetricKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks for what is wrong with a set of KPIs (requirements.md M9, M10, M11; features.md X11). The same set, the same findings. */
final class KpiSetLint {

    private static final Map<Dimension, String> USUAL = Map.of(
            Dimension.PERFORMANCE, "sales-completion-rate",
            Dimension.OPERATIONS, "effective-leads",
            Dimension.CAPABILITY, "training-completion",
            Dimension.RISK, "complaint-rate");

    private final List<Kpi> kpis;
    private final KnownMetrics known;
    private final LintLimits limits;
    private final List<LintFinding> findings = new ArrayList<>();

    private KpiSetLint(List<Kpi> kpis, KnownMetrics known, LintLimits limits) {
        this.kpis = kpis;
        this.known = known;
        this.limits = limits;
    }

    static List<LintFinding> of(List<Kpi> kpis, KnownMetrics known, LintLimits limits) {
        var lint = new KpiSetLint(kpis, known, limits);
        lint.vague();
        lint.duplicates();
        lint.missingDimensions();
        lint.equalWeights();
        lint.tooMany();
        lint.expensive();
        return lint.findings;
    }

    private void vague() {
        for (var kpi : kpis) {
            if (isVague(kpi)) {
                var better = Optional.ofNullable(kpi.known())
                        .flatMap(metric -> known.ofCode(metric.terms().better()));
                replace(LintRule.VAGUE, kpi, better);
            }
        }
    }

    private static boolean isVague(Kpi kpi) {
        return kpi.known() != null && Boolean.TRUE.equals(kpi.known().terms().vague());
    }

    private void duplicates() {
        var same = kpis.stream()
                .filter(kpi -> !isVague(kpi))
                .collect(Collectors.groupingBy(this::meaning, LinkedHashMap::new, Collectors.toList()));
        same.values().stream().filter(group -> group.size() > 1).forEach(this::duplicate);
    }

    private String meaning(Kpi kpi) {
        return kpi.known() == null
                ? KnownMetrics.normal(kpi.name())
                : known.root(kpi.known()).code();
    }

    /** The one that the catalogue calls better is kept, or else the first; it takes over the others' weights. */
    private void duplicate(List<Kpi> group) {
        var root = Optional.ofNullable(group.getFirst().known()).map(known::root);
        var kept = group.stream()
                .filter(kpi -> root.isPresent() && root.get().equals(kpi.known()))
                .findFirst()
                .orElse(group.getFirst());
        var changes = new ArrayList<KpiChange>();
        var name = root.map(Metric::name).orElse(new Words(kept.name(), kept.name()));
        root.filter(metric -> !metric.equals(kept.known()))
                .ifPresent(metric -> changes.add(
                        KpiChange.remeasure(kept, metric.code(), metric.name().zh())));
        if (group.stream().anyMatch(kpi -> kpi.weight() != null)) {
            changes.add(KpiChange.reweigh(
                    kept, group.stream().map(Kpi::weightOrZero).reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        group.stream().filter(kpi -> kpi != kept).map(KpiChange::remove).forEach(changes::add);
        add(
                LintRule.DUPLICATE,
                group,
                new Words("“" + names(group, "”与“") + "”重复", "\"" + names(group, "\" and \"") + "\" are duplicates"),
                new Words("合并为“" + name.zh() + "”", "merge them into \"" + name.en() + "\""),
                changes);
    }

    private void missingDimensions() {
        var covered = kpis.stream()
                .map(Kpi::known)
                .filter(Objects::nonNull)
                .map(metric -> metric.terms().dimension())
                .collect(Collectors.toSet());
        for (var dimension : Dimension.values()) {
            if (limits.dimensions().contains(dimension) && !covered.contains(dimension) && !kpis.isEmpty()) {
                missing(dimension);
            }
        }
    }

    private void missing(Dimension dimension) {
        var title = dimension.title();
        var offer = known.ofCode(USUAL.get(dimension));
        var name = offer.map(Metric::name).orElse(title);
        add(
                LintRule.MISSING_DIMENSION,
                List.of(),
                new Words("缺少" + title.zh() + "指标", "there is no KPI of the dimension " + title.en()),
                new Words("补充“" + name.zh() + "”", "add \"" + name.en() + "\""),
                offer.map(metric -> List.of(KpiChange.add(Offer.of(metric, BigDecimal.ZERO))))
                        .orElse(List.of()));
    }

    private void equalWeights() {
        var weighed = weighed();
        var distinct = weighed.stream()
                .map(Kpi::weightOrZero)
                .map(BigDecimal::stripTrailingZeros)
                .distinct();
        if (weighed.size() < 2 || distinct.count() > 1) {
            return;
        }
        var ranked =
                weighed.stream().sorted(Comparator.comparing(KpiSetLint::rank)).toList();
        var weights = Weights.ranked(ranked.size());
        var changes = new ArrayList<KpiChange>();
        for (int i = 0; i < ranked.size(); i++) {
            changes.add(KpiChange.reweigh(ranked.get(i), weights.get(i)));
        }
        add(
                LintRule.EQUAL_WEIGHTS,
                weighed,
                new Words("所有指标的权重都相同", "all KPIs have the same weight"),
                new Words("结果指标在前，按重要性递减分配权重", "let weights fall by importance, results first"),
                changes);
    }

    /** Results before processes before growth (requirements.md M10: by the value of the role); within a kind as they stand. */
    private static MetricKind rank(Kpi kpi) {
        var kind = kpi.known() == null ? null : kpi.known().terms().kind();
        return Objects.requireNonNullElse(kind, MetricKind.GROWTH);
    }

    /** The lightest go, of equal ones the most expensive first; the weights of those that stay keep their proportion. */
    private void tooMany() {
        if (kpis.size() <= limits.most()) {
            return;
        }
        var order = Comparator.comparing(Kpi::weightOrZero)
                .reversed()
                .thenComparing(KpiSetLint::cost)
                .thenComparing(Kpi::item);
        var sorted = kpis.stream().sorted(order).toList();
        var dropped = sorted.subList(limits.most(), sorted.size());
        add(
                LintRule.TOO_MANY,
                dropped,
                new Words(
                        "共有" + kpis.size() + "个指标，最多宜为" + limits.most() + "个",
                        "there are " + kpis.size() + " KPIs where " + limits.most() + " are enough"),
                new Words("去掉“" + names(dropped, "”“") + "”", "drop \"" + names(dropped, "\", \"") + "\""),
                without(dropped));
    }

    private static CollectionCost cost(Kpi kpi) {
        return kpi.known() == null ? CollectionCost.HIGH : kpi.known().terms().collectionCost();
    }

    private void expensive() {
        for (var kpi : kpis) {
            if (kpi.known() != null && !isVague(kpi) && cost(kpi) == CollectionCost.HIGH) {
                replace(
                        LintRule.EXPENSIVE,
                        kpi,
                        known.ofCode(kpi.known().terms().cheaper()));
            }
        }
    }

    /** Puts another KPI in its place with its weight, or takes it out where the catalogue knows none. */
    private void replace(LintRule rule, Kpi kpi, Optional<Metric> other) {
        var fits = other.filter(metric -> kpis.stream()
                .noneMatch(present -> present.known() != null
                        && metric.code().equals(present.known().code())));
        var changes = fits.map(
                        metric -> List.of(KpiChange.remove(kpi), KpiChange.add(Offer.of(metric, kpi.weightOrZero()))))
                .orElseGet(() -> rule == LintRule.VAGUE ? without(List.of(kpi)) : List.of());
        var proposal = fits.map(metric -> new Words(
                        "改用“" + metric.name().zh() + "”",
                        "use \"" + metric.name().en() + "\" instead"))
                .orElse(
                        rule == LintRule.VAGUE
                                ? new Words("去掉该指标", "drop it")
                                : new Words("降低采集频率", "collect it less often"));
        add(rule, List.of(kpi), new Words("“" + kpi.name() + "”", "\"" + kpi.name() + "\""), proposal, changes);
    }

    private List<KpiChange> without(Collection<Kpi> dropped) {
        var changes = new ArrayList<KpiChange>();
        var stay = weighed().stream().filter(kpi -> !dropped.contains(kpi)).toList();
        if (!stay.isEmpty()) {
            var weights =
                    Weights.proportional(stay.stream().map(Kpi::weightOrZero).toList());
            for (int i = 0; i < stay.size(); i++) {
                changes.add(KpiChange.reweigh(stay.get(i), weights.get(i)));
            }
        }
        dropped.stream().map(KpiChange::remove).forEach(changes::add);
        return changes;
    }

    private List<Kpi> weighed() {
        return kpis.stream().filter(kpi -> kpi.weightOrZero().signum() > 0).toList();
    }

    private void add(LintRule rule, List<Kpi> concerned, Words message, Words proposal, List<KpiChange> changes) {
        findings.add(new LintFinding(rule, concerned, message, proposal, changes));
    }

    private static String names(Collection<Kpi> kpis, String separator) {
        return kpis.stream().map(Kpi::name).collect(Collectors.joining(separator));
    }
}
