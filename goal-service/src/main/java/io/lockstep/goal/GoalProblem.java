package io.lockstep.goal;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of plans, beside those that every service has. Their sources are requirements.md section 9 and issue 2. */
public enum GoalProblem implements ProblemType {
    WEIGHTS_NOT_100(
            422,
            "Weights do not sum to 100",
            "权重之和不为 100",
            "The weights of the parts of goal {goal} sum to {sum}; they have to sum to exactly 100.",
            "目标 {goal} 各组成部分的权重之和为 {sum}；必须恰好等于 100。"),
    CYCLE_IN_TREE(
            422,
            "Cycle in the tree",
            "目标树中出现环",
            "{parent} is the goal itself or stands below it; choose a parent outside its subtree.",
            "{parent} 是该目标本身或其下级；请选择其子树之外的上级目标。"),
    WRONG_PARENT_KIND(
            422,
            "Wrong kind of parent",
            "上级目标类型错误",
            "A sales goal stands only below a sales goal; choose another parent or none.",
            "销售目标只能隶属于销售目标；请另选上级目标或不设上级。"),
    LEVEL_ABOVE_PARENT(
            422,
            "Level above the parent's",
            "层级高于上级目标",
            "A goal of the level {level} cannot stand below one of the level {above}.",
            "{level} 级目标不能隶属于 {above} 级目标。"),
    NOTHING_TO_DIVIDE_BY(
            422,
            "Zero where the formula divides",
            "公式的分母为零",
            "With this {field} the formula of {targetKind} divides by zero; choose another value.",
            "此 {field} 会使 {targetKind} 的公式除以零；请改用其他值。"),
    TARGET_WRONG_WAY(
            422,
            "Target on the wrong side",
            "目标值方向错误",
            "The value of {field} points the wrong way for {targetKind}; {targetKind} needs it {needed}.",
            "{field} 的值与 {targetKind} 的方向不符；{targetKind} 要求其 {needed}。"),
    DIRECTION_MISMATCH(
            422,
            "Direction does not fit the target kind",
            "方向与目标类型不一致",
            "{targetKind} goes with the direction {needed}.",
            "{targetKind} 对应的方向为 {needed}。"),
    FIELD_NEEDED(422, "Field needed", "缺少字段", "{targetKind} needs the field {field}.", "{targetKind} 需要字段 {field}。"),
    FIELD_NOT_NEEDED(
            422,
            "Field not for this target kind",
            "字段不适用于该目标类型",
            "{targetKind} has no use for the field {field}; leave it out.",
            "{targetKind} 不使用字段 {field}；请将其去掉。"),
    DATES_REVERSED(
            422,
            "Dates the wrong way round",
            "日期颠倒",
            "The start {start} is after the end {end}; exchange or correct them.",
            "开始日期 {start} 晚于结束日期 {end}；请调换或更正。"),
    CURVE_NOT_ASCENDING(
            422,
            "Curve goes back in time",
            "计划曲线日期未递增",
            "Each date of the plan curve has to be after the one before it.",
            "计划曲线的每个日期都必须晚于前一个日期。"),
    CURVE_OUTSIDE_PERIOD(
            422,
            "Curve outside the period",
            "计划曲线超出期间",
            "The dates of the plan curve have to lie between {start} and {end}.",
            "计划曲线的日期必须在 {start} 与 {end} 之间。"),
    CURVE_FALLS(
            422, "Curve falls", "计划曲线下降", "The fractions of the plan curve must not become smaller.", "计划曲线的比例不得减小。"),
    CURVE_INCOMPLETE(
            422,
            "Curve does not reach the target",
            "计划曲线未到达目标",
            "The last point of the plan curve has to be the fraction 1 at the end, {end}.",
            "计划曲线的最后一点必须是结束日期 {end} 且比例为 1。"),
    THRESHOLDS_REVERSED(
            422,
            "Thresholds the wrong way round",
            "阈值颠倒",
            "The threshold critical, {critical}, must not be above warning, {warning}.",
            "严重阈值 {critical} 不得高于预警阈值 {warning}。"),
    REASON_NEEDED(
            422,
            "Reason needed",
            "需要说明原因",
            "This changes an active goal; say why in the field reason.",
            "此操作会修改进行中的目标；请在 reason 字段中说明原因。"),
    UNKNOWN_PART(
            422,
            "Not a part of the goal",
            "不是该目标的组成部分",
            "{part} is neither a key result nor an active child goal of the goals concerned.",
            "{part} 既不是相关目标的关键结果，也不是其进行中的子目标。"),
    PART_TWICE(
            422,
            "Part named twice",
            "组成部分重复",
            "{part} is weighted twice; name each part once.",
            "{part} 被重复设置权重；每个组成部分只能出现一次。"),
    TOO_MANY_GOALS(
            422,
            "Too many goals at once",
            "一次涉及的目标过多",
            "This concerns more than {limit} goals at once; move some of the subtree away and activate them later.",
            "此操作一次涉及超过 {limit} 个目标；请先移出部分子树，稍后再启用。"),
    LOOSENING(
            403,
            "Somebody else has to loosen this",
            "放宽须由他人批准",
            "This loosens a date, a curve or a target of an active goal; a manager other than its owner has to do it.",
            "此操作放宽了进行中目标的日期、计划曲线或目标值；须由负责人以外的经理执行。"),
    OWNER_INACTIVE(
            422,
            "Owner is not active",
            "负责人已停用",
            "{owner} is no longer active in the directory; choose another owner.",
            "{owner} 在组织目录中已停用；请另选负责人。"),
    NOT_A_DRAFT(
            409,
            "Not a draft",
            "不是草稿",
            "The goal is {state}; only a draft can be activated.",
            "该目标状态为 {state}；只有草稿可以启用。"),
    NOT_ACTIVE(
            409, "Not active", "未启用", "The goal is {state}; this needs an active goal.", "该目标状态为 {state}；此操作需要进行中的目标。"),
    GOAL_CLOSED(409, "Goal is closed", "目标已关闭", "The goal is closed and does not change any more.", "该目标已关闭，不能再修改。"),
    PARENT_NOT_ACTIVE(
            409,
            "Parent is not active",
            "上级目标未启用",
            "The parent {parent} is {state}; activate it first, or choose another parent.",
            "上级目标 {parent} 的状态为 {state}；请先启用它或另选上级目标。"),
    PARENT_CLOSED(
            409,
            "Parent is closed",
            "上级目标已关闭",
            "The parent {parent} is closed; choose another one.",
            "上级目标 {parent} 已关闭；请另选。"),
    CYCLE_STATE(
            409,
            "Cycle is in another state",
            "周期状态不符",
            "The cycle is {state}; this needs a cycle that is {needed}.",
            "该周期状态为 {state}；此操作要求周期处于 {needed} 状态。"),
    SUBJECT_TAKEN(
            409,
            "Subject is taken",
            "subject 已被占用",
            "Another person has the subject {subject}.",
            "已有其他人员使用 subject {subject}。"),
    TEAM_NAME_TAKEN(409, "Team name is taken", "团队名称已被占用", "Another team has the name {name}.", "已有其他团队使用名称 {name}。"),
    TEAM_IN_ITSELF(
            422,
            "Team inside itself",
            "团队层级成环",
            "With this parent the team {name} would stand below itself; choose another parent.",
            "若采用此上级团队，团队 {name} 将位于自身之下；请另选上级。"),
    CELL_TOO_LONG(
            422,
            "Cell is too long",
            "单元格过长",
            "Row {row}: {column} is longer than {limit} characters.",
            "第 {row} 行：{column} 超过 {limit} 个字符。"),
    CELL_TWICE(
            422,
            "Value appears twice",
            "值重复",
            "Row {row}: {column} '{value}' stands in row {other} too.",
            "第 {row} 行：{column} 的值“{value}”已出现在第 {other} 行。"),
    TEAM_TWO_PARENTS(
            422,
            "Team with two parents",
            "团队有两个上级",
            "Row {row}: the team '{value}' has another parent in row {other}.",
            "第 {row} 行：团队“{value}”在第 {other} 行有另一个上级。"),
    TEAM_TWO_LEADS(
            422,
            "Team with two leads",
            "团队有两位负责人",
            "Row {row}: the team '{value}' has a lead in row {other} already.",
            "第 {row} 行：团队“{value}”在第 {other} 行已有负责人。"),
    TEAM_LOOP(
            422,
            "Team inside itself",
            "团队层级成环",
            "Row {row}: the team '{value}' would stand below itself.",
            "第 {row} 行：团队“{value}”将位于自身之下。");

    private final ProblemDefinition definition;

    GoalProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
