package io.lockstep.goal.outline;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** What can be wrong with the shape of an outline. */
public enum OutlineProblem implements ProblemType {
    OUTLINE_REFUSED(
            "Nothing was drafted",
            "未起草任何目标",
            "{count} goals are refused and none was drafted; errors names each.",
            "有 {count} 个目标被拒绝，未起草任何目标；errors 逐一列出。"),
    REF_TWICE("Name used twice", "名称重复", "{ref} names another goal of the outline already.", "{ref} 已被大纲中的另一个目标使用。"),
    ORPHAN("Parent is missing", "缺少上级目标", "No goal of the outline is named {ref}.", "大纲中没有名为 {ref} 的目标。"),
    OUTLINE_CYCLE(
            "Goal below itself",
            "目标层级成环",
            "{ref} stands below itself; follow its parents and cut the ring.",
            "{ref} 位于自身之下；请沿上级检查并断开该环。"),
    TWO_ROOTS(
            "Two goals at the top",
            "存在两个顶层目标",
            "{ref} stands at the top as {other} does; give it a parent, or say that a forest is meant.",
            "{ref} 与 {other} 均位于顶层；请为其指定上级，或声明 forest。"),
    TWO_PARENTS(
            "Two parents",
            "有两个上级",
            "{ref} has a parentRef and a parentId; leave one out.",
            "{ref} 同时填写了 parentRef 与 parentId；请去掉其一。");

    private final ProblemDefinition definition;

    OutlineProblem(String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(422, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
