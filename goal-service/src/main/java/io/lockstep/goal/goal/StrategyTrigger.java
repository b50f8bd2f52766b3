package io.lockstep.goal.goal;

import org.jspecify.annotations.Nullable;

/** Why a plan is changed: the strategy triggers of requirements.md sections 4 (N10, N15) and 8. */
public enum StrategyTrigger {
    /** 规模扩张→利润优先 */
    SCALE_TO_PROFIT,
    /** 市场趋势变化，如直播带货 */
    MARKET_TREND,
    /** 竞争对手降价 */
    COMPETITOR_PRICE_CUT,
    /** 季度复盘 */
    QUARTERLY_REVIEW,
    /** 业务阶段变化，如新业务转为成熟业务 */
    BUSINESS_STAGE,
    /** 试运行结果 */
    TRIAL_RESULT;

    /** The reason that a body gives: its text, or the name of the trigger that stands for one. */
    public static @Nullable String reason(@Nullable String text, @Nullable StrategyTrigger trigger) {
        return text == null && trigger != null ? trigger.name() : text;
    }
}
