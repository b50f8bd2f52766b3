package io.lockstep.task.progress;

import java.math.BigDecimal;

/** The value of one of a task's indicators. */
public record Reading(String code, BigDecimal value) {}
