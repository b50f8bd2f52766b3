package io.lockstep.goal.smart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rules about the words of a goal (requirements.md M1, M8, M9, N20). Half width is taken for granted. */
final class WordingRules {

    private static final Pattern CLAUSES = Pattern.compile("[，；。;]|,\\s|\\.\\s");

    /** They say something only with a number in the same clause. */
    private static final Pattern VAGUE = Pattern.compile(
            "提高|提升|加强|改善|优化|促进|推动|增强|加大|扩大|完善|深化|改进|强化|推进|拓展|尽量|尽可能|争取|力争|努力|大幅|显著|明显|适当|进一步|持续|不断|积极|大力|更多|更好"
                    + "|\\b(?:improve|increase|raise|enhance|strengthen|boost|optimi[sz]e|promote|expand|grow|deepen|drive)(?:s|d|ed|ing)?\\b"
                    + "|\\b(?:as (?:much|many|far) as possible|try to|strive to|significantly|better|more)\\b",
            Pattern.CASE_INSENSITIVE);

    /** No number makes them measurable. */
    private static final Pattern VAGUE_NOUN = Pattern.compile(
            "品牌影响力|影响力|品牌形象|竞争力|市场地位|综合能力|服务水平|精神面貌"
                    + "|\\b(?:brand (?:influence|image|presence)|competitiveness|market position|visibility)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Leads of which nobody says which count. */
    private static final Pattern UNQUALIFIED = Pattern.compile(
            "(?<![效格质值地在场容动道播增化])线索(?!量?占比|转化|有效|分配|质量|成单|贡献|跟进|成本|评分)"
                    + "|(?<!\\b(?:effective|qualified|valid|local|converted|quality|marketing|content|worth|share of)\\s)\\bleads\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DUTY = Pattern.compile(
            "^\\s*(?:负责|协助|配合|参与|做好|抓好|落实|跟进|管理|维护|组织|开展|处理|支持|日常)"
                    + "|^\\s*(?:be )?(?:responsible for|handl(?:e|ing)|manag(?:e|ing)|assist(?:ing)?|support(?:ing)?|coordinat(?:e|ing)"
                    + "|maintain(?:ing)?|tak(?:e|ing) care of|participat(?:e|ing) in|organi[sz](?:e|ing))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ACTIVITY = Pattern.compile(
            "(?:每天|每日|每周|每月|每季度|每季|每年)\\s*(?:发布|发表|发|写|撰写|召开|开|举办|拜访|拨打|打|开展|组织|更新|推送|制作|参加)\\s*"
                    + "[\\d一二两三四五六七八九十]+\\s*(?:篇|条|次|个|场|家|通)[^，,；;。]{0,8}"
                    + "|(?:\\b(?:publish|post|write|send|hold|make|run)\\s+)?\\d+\\s+(?:\\w+\\s)?(?:posts?|articles?|calls?|visits?|meetings?|events?|e?mails?"
                    + "|newsletters?)\\s*(?:/|per\\b|a\\b|each\\b|every\\b)\\s*(?:day|week|month|quarter)",
            Pattern.CASE_INSENSITIVE);

    private WordingRules() {}

    /**
     * What is wrong with the words of a goal.
     *
     * @param quantified whether key results say by numbers what the words do not
     */
    static List<Finding> check(String text, boolean quantified) {
        var found = new ArrayList<Finding>();
        var plain = TimePhrases.blanked(text);
        for (var clause : CLAUSES.split(plain)) {
            var numbered = quantified || NumberPhrases.anyIn(clause);
            if (!numbered) {
                first(VAGUE, clause, Rule.VAGUE_WORDING, found);
            }
        }
        if (!quantified && !NumberPhrases.anyIn(plain)) {
            first(DUTY, plain, Rule.DUTY_LIST, found);
        }
        first(VAGUE_NOUN, plain, Rule.VAGUE_NOUN, found);
        first(UNQUALIFIED, plain, Rule.UNQUALIFIED_NOUN, found);
        if (NumberPhrases.in(plain).size() <= 1) {
            first(ACTIVITY, text, Rule.ACTIVITY_COUNT, found);
        }
        return found;
    }

    private static void first(Pattern pattern, String text, Rule rule, List<Finding> found) {
        var matcher = pattern.matcher(text);
        if (matcher.find()) {
            found.add(Finding.of(rule, matcher.group().strip()));
        }
    }
}
