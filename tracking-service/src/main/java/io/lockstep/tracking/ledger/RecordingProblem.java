package io.lockstep.tracking.ledger;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of recording, whatever the fact. */
public enum RecordingProblem implements ProblemType {
    TOO_BUSY(
            503,
            "Too busy",
            "服务繁忙",
            "More facts arrive than can be written down; nothing was stored. Repeat the request after the time in Retry-After.",
            "数据到达速度超过写入能力；未保存任何内容。请在 Retry-After 之后重试。"),
    TOO_SLOW(
            408,
            "Too slow",
            "发送过慢",
            "The body did not arrive in time. Repeat the request, and send its body at once.",
            "请求体未及时到达。请重新发送，并一次发送完整的请求体。"),
    NOTE_REQUIRED(
            422,
            "Note required",
            "需要说明",
            "A report with a confidence below {level} needs a note that says why.",
            "可信度低于 {level} 的数据需要填写说明。"),
    SUPERSEDED(
            409,
            "Corrected or withdrawn before",
            "已被更正或撤回",
            "This was corrected or withdrawn before; correct the newest fact instead, see supersededBy.",
            "该数据已被更正或撤回；请更正最新的数据，见 supersededBy。"),
    TOO_MANY_ITEMS(
            413,
            "Too many items",
            "条目过多",
            "A batch holds at most {limit} items; send several batches.",
            "一批最多 {limit} 条；请分批发送。");

    private final ProblemDefinition definition;

    RecordingProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
