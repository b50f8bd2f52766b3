package io.lockstep.goal.history;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a KPI was in the period that began on a day. */
record PastValue(LocalDate start, BigDecimal value) {}
