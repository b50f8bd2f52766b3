package io.lockstep.tracking.source;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of sources and of what they send. */
public enum SourceProblem implements ProblemType {
    BAD_SIGNATURE(
            401,
            "Signature not accepted",
            "签名无效",
            "No valid secret of this source signed the request as it came, or its timestamp is more than five minutes off.",
            "请求内容与该来源的任何有效密钥的签名都不相符，或时间戳偏差超过五分钟。"),
    SOURCE_NAME_TAKEN(
            409,
            "Source name taken",
            "来源名称已被使用",
            "There is a source named {name} already; change that one, or choose another name.",
            "已有名为 {name} 的来源；请修改该来源或使用其他名称。"),
    SECRET_OF_WRONG_FORM(
            422,
            "Secret of the wrong form",
            "密钥格式不正确",
            "Secrets of this kind are whsec_ and 24 to 64 bytes in base64; leave it out, and one is made for you.",
            "此类密钥的格式为 whsec_ 加 24 至 64 字节的 base64；省略时由系统生成。"),
    PROFILE_RULE_TWICE(
            422,
            "Rule named twice",
            "规则名称重复",
            "The profile has more than one rule named {name}; names have to differ.",
            "画像中有多条名为 {name} 的规则；名称不能重复。"),
    SIGNATURE_NOT_CONFIGURABLE(
            422,
            "Signature not configurable",
            "签名方式不可配置",
            "Sources of the kind {kind} sign in their own way; leave signature out.",
            "{kind} 类来源有固定的签名方式；请省略 signature。"),
    NO_SECRETS_KEY(
            503,
            "No key for secrets",
            "未配置密钥加密",
            "Secrets are stored encrypted, and no key is configured: set lockstep.secrets.key or lockstep.secrets.key-file.",
            "密钥须加密存储，但尚未配置加密密钥：请设置 lockstep.secrets.key 或 lockstep.secrets.key-file。");

    private final ProblemDefinition definition;

    SourceProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
