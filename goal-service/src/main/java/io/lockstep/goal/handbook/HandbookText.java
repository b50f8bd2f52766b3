package io.lockstep.goal.handbook;

import io.lockstep.goal.Language;
import io.lockstep.goal.Words;
import io.lockstep.goal.handbook.Handbook.Entry;
import io.lockstep.goal.handbook.Handbook.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a section of the handbook as Markdown. What people wrote into the catalogue is text here, never markup. */
final class HandbookText {

    private static final Words DEFINITION = new Words("定义", "Definition");
    private static final Words SCOPE = new Words("统计口径", "Statistical scope");
    private static final Words FORMULA = new Words("计算公式", "Formula");
    private static final Words UNIT = new Words("单位", "Unit");
    private static final Words SOURCES = new Words("数据来源", "Data source");
    private static final Words PERSPECTIVE = new Words("平衡计分卡维度", "Perspective");
    private static final Words KIND = new Words("指标类型", "Kind");
    private static final Words ROLES = new Words("适用岗位", "Roles");
    private static final Words COST = new Words("采集成本", "Cost of collection");
    private static final Words WHY = new Words("为什么选它", "Why this KPI");
    private static final Words EXAMPLE = new Words("示例", "Example");
    private static final Words JUDGED = new Words("如何考核", "How it is judged");

    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private HandbookText(Language language) {
        this.language = language;
    }

    static String of(Section section, Language language) {
        var writer = new HandbookText(language);
        writer.text.append("## ").append(plain(section.title())).append("\n\n");
        section.entries().forEach(writer::entry);
        return writer.text.toString();
    }

    private void entry(Entry entry) {
        text.append("### ")
                .append(plain(entry.name()))
                .append(" (`")
                .append(entry.code())
                .append("`)\n\n");
        line(DEFINITION, entry.definition());
        line(SCOPE, entry.scope());
        line(FORMULA, entry.formula());
        line(UNIT, entry.unit());
        line(SOURCES, joined(entry.sources()));
        line(PERSPECTIVE, entry.perspective());
        line(KIND, entry.kind());
        line(ROLES, joined(entry.roles()));
        line(COST, entry.collectionCost());
        line(WHY, entry.why());
        line(EXAMPLE, entry.example());
        line(JUDGED, entry.judged());
        text.append('\n');
    }

    private void line(Words label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            var colon = language == Language.ZH ? "：" : ": ";
            text.append("- **")
                    .append(label.in(language))
                    .append("**")
                    .append(colon)
                    .append(plain(value))
                    .append('\n');
        }
    }

    private String joined(List<String> values) {
        return String.join(language == Language.ZH ? "、" : ", ", values);
    }

    /** Escapes what Markdown or HTML would take for markup. */
    static String plain(String value) {
        return value.replaceAll("([\\\\`*_{}\\[\\]<>#|!])", "\\\\$1");
    }
}
