package io.lockstep.task.table;

import io.lockstep.task.plan.Standard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The cell 交付标准 of table 2, such as "每场触达500人，转化50条/场" in a row named "线上研讨会（3场）": 3 x 500 and 3 x 50
 * (requirements.md, T6). A phrase is read when it is a KPI, a number and a unit; how often "每场" is, the task's name says.
 *
 * @param standards what could be read, in the order of the cell
 * @param left the phrases that could not be read, as they are written
 */
record StandardCell(List<Standard> standards, List<String> left) {

    private static final String COUNTER = "场|期|次|篇|轮|站";
    private static final Pattern TIMES = Pattern.compile("[（(]\\s*(?<times>\\d{1,4})\\s*(?:" + COUNTER + ")\\s*[）)]");
    private static final Pattern PHRASE = Pattern.compile("(?<each>每(?:" + COUNTER + "))?(?<kpi>[^\\d]+?)\\s*"
            + Amounts.PATTERN + "\\+?\\s*(?<unit>[\\p{IsHan}A-Za-z%]{1,6})?(?<per>/(?:" + COUNTER + "))?");

    /** @param taskName in which "（3场）" says how often */
    static StandardCell read(String cell, String taskName) {
        var times = times(taskName);
        var standards = new ArrayList<Standard>();
        var left = new ArrayList<String>();
        var kpis = new HashSet<String>();
        for (var phrase : Phrases.of(cell)) {
            var matcher = PHRASE.matcher(phrase);
            if (!matcher.matches()) {
                left.add(phrase);
                continue;
            }
            var repeated = matcher.group("each") != null || matcher.group("per") != null;
            var quantity = Amounts.read(matcher.group("number"), matcher.group("scale"));
            var kpi = matcher.group("kpi").strip();
            if ((repeated && times.isEmpty()) || quantity.signum() == 0 || kpi.length() > 100 || !kpis.add(kpi)) {
                left.add(phrase);
                continue;
            }
            standards.add(new Standard(quantity, repeated ? times.getAsInt() : 1, kpi, matcher.group("unit"), phrase));
        }
        return new StandardCell(List.copyOf(standards), List.copyOf(left));
    }

    private static OptionalInt times(String taskName) {
        var matcher = TIMES.matcher(taskName);
        return matcher.find() && Integer.parseInt(matcher.group("times")) > 0
                ? OptionalInt.of(Integer.parseInt(matcher.group("times")))
                : OptionalInt.empty();
    }
}
