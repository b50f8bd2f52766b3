package io.lockstep.goal.metric;

/** A KPI as it comes with the suite. */
record ShippedMetric(String code, MetricTerms terms) {}
