package io.lockstep.task.table;

import io.lockstep.task.resource.Need;
import io.lockstep.task.resource.NeedKind;
import io.lockstep.task.resource.NewNeed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cell 所需资源 of table 2, such as "预算2万（推广）、设计支持": money by its amount, people and tools by their last word.
 *
 * @param needs what could be read, in the order of the cell
 * @param left the phrases that could not be read, as they are written
 */
record ResourceCell(List<NewNeed> needs, List<String> left) {

    private static final String NO_NAME = "预算";
    private static final int LONGEST = 200;
    private static final Pattern BUDGET =
            Pattern.compile("预算\\s*" + Amounts.PATTERN + "\\s*元?\\s*(?:[（(](?<name>[^）)]+)[）)])?");
    private static final Pattern PEOPLE =
            Pattern.compile(".*(?:支持|人员|人力|同事|团队|小组|外包|兼职)(?:\\s*(?<heads>\\d{1,6})\\s*[人名])?");
    private static final Pattern TOOL = Pattern.compile(".*(?:工具|系统|软件|平台|账号|设备|场地)");

    static ResourceCell read(String cell) {
        var needs = new ArrayList<NewNeed>();
        var left = new ArrayList<String>();
        for (var phrase : Phrases.of(cell)) {
            need(phrase).ifPresentOrElse(needs::add, () -> left.add(phrase));
        }
        return new ResourceCell(List.copyOf(needs), List.copyOf(left));
    }

    private static Optional<NewNeed> need(String phrase) {
        var budget = BUDGET.matcher(phrase);
        if (budget.matches()) {
            var name = Objects.requireNonNullElse(budget.group("name"), NO_NAME).strip();
            return need(NeedKind.BUDGET, name, Amounts.read(budget.group("number"), budget.group("scale")));
        }
        var people = PEOPLE.matcher(phrase);
        if (people.matches()) {
            var heads = people.group("heads");
            return need(NeedKind.PEOPLE, phrase, heads == null ? null : new BigDecimal(heads));
        }
        return TOOL.matcher(phrase).matches() ? need(NeedKind.TOOL, phrase, null) : Optional.empty();
    }

    private static Optional<NewNeed> need(NeedKind kind, String name, @Nullable BigDecimal amount) {
        return name.isEmpty() || name.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new NewNeed(kind, name, amount, null));
    }

    /** A resource as the cell writes it. */
    static String write(Need need) {
        if (need.kind() != NeedKind.BUDGET || need.amount() == null) {
            return need.name();
        }
        var amount = Amounts.write(need.amount());
        var money = "CNY".equals(need.currency()) ? amount : amount + " " + need.currency();
        return need.name().equals(NO_NAME) ? NO_NAME + money : NO_NAME + money + "（" + need.name() + "）";
    }
}
