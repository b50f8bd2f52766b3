package io.lockstep.goal.cycle;

import io.lockstep.goal.Period;
import io.lockstep.goal.period.PeriodKind;
import io.lockstep.goal.period.PeriodProblem;
import io.lockstep.goal.period.Periods;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes terms of what a body says of a cycle. */
@ApplicationScoped
class CycleTermsReading {

    private final Periods periods;
    private final Cycles cycles;

    CycleTermsReading(Periods periods, Cycles cycles) {
        this.periods = periods;
        this.cycles = cycles;
    }

    CycleTerms read(NewCycle plan) {
        var period = periods.read(plan.period(), plan.start(), plan.end(), "");
        demandAfter(plan.followsCycleId(), period);
        return new CycleTerms(
                plan.name(),
                period,
                kind(plan.kind(), period),
                plan.label() == null ? plan.period() : plan.label(),
                plan.followsCycleId());
    }

    private PeriodKind kind(@Nullable PeriodKind stated, Period period) {
        var computed = periods.kind(period);
        if (stated == null || stated == computed || stated == PeriodKind.CUSTOM) {
            return stated == null ? computed : stated;
        }
        throw new Problem(PeriodProblem.KIND_MISMATCH)
                .with("start", period.start())
                .with("end", period.end())
                .with("computed", computed)
                .with("stated", stated)
                .at("/kind");
    }

    /** Each cycle ends before the next begins, so that no chain of them can close into a ring. */
    private void demandAfter(@Nullable UUID earlier, Period period) {
        if (earlier == null) {
            return;
        }
        var before = cycles.findByIdOptional(earlier)
                .orElseThrow(() -> Problem.unknownSubject("cycle", earlier, "/followsCycleId"));
        if (!before.terms().period().end().isBefore(period.start())) {
            throw new Problem(CycleProblem.CYCLES_OVERLAP)
                    .with("start", period.start())
                    .with("end", before.terms().period().end())
                    .at("/followsCycleId");
        }
    }
}
