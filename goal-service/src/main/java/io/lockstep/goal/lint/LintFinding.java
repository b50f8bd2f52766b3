package io.lockstep.goal.lint;

import io.lockstep.goal.Words;
import java.util.List;

/**
 * One thing that is wrong with a set, and what to do about it.
 *
 * @param kpis those that are concerned
 * @param proposal the change in words
 * @param changes the change as commands; empty where the catalogue has nothing to offer
 */
record LintFinding(LintRule rule, List<Kpi> kpis, Words message, Words proposal, List<KpiChange> changes) {}
