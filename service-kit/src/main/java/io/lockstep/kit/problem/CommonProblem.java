package io.lockstep.kit.problem;

/** The problems that every service can answer with. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(400, "Malformed request", "请求格式错误", "The request cannot be read: {reason}.", "无法读取请求：{reason}。"),
    INVALID_REQUEST(
            400,
            "Invalid request",
            "请求无效",
            "Some fields are not valid; errors names each and what to change.",
            "部分字段无效；errors 列出各字段及应如何修改。"),
    UNKNOWN_FIELD(
            400,
            "Unknown field",
            "未知字段",
            "The field {field} is not known here; remove it or correct its name.",
            "此处没有字段 {field}；请删除或更正其名称。"),
    UNKNOWN_PARAMETER(
            400,
            "Unknown parameter",
            "未知参数",
            "The query parameter {parameter} is not known here; this operation takes: {known}.",
            "此处没有查询参数 {parameter}；此操作可用的参数：{known}。"),
    INVALID_VALUE(
            400,
            "Value of the wrong form",
            "值的格式不正确",
            "The value of {field} is not {expected}; send one of that form.",
            "{field} 的值不是 {expected}；请按该格式发送。"),
    INVALID_CURSOR(
            400,
            "Invalid cursor",
            "游标无效",
            "The cursor was not made by this list; start again without one.",
            "该游标不是由此列表生成的；请不带游标重新开始。"),
    UNAUTHENTICATED(
            401,
            "Not authenticated",
            "未通过身份验证",
            "A valid bearer token is needed: it is missing, expired, or not from the trusted issuer for this audience.",
            "需要有效的 Bearer 令牌：令牌缺失、已过期，或不是由受信任的签发者为本服务签发。"),
    FORBIDDEN(
            403,
            "Not allowed",
            "没有权限",
            "Your role does not allow this; ask somebody who may do it, or an administrator for the role.",
            "您的角色不允许此操作；请联系有权限的人，或向管理员申请角色。"),
    NOT_YOURS(
            403,
            "Not yours",
            "不属于您",
            "Members change only what is theirs or their team's; {what} {id} is neither.",
            "成员只能修改自己的或本团队的内容；{what} {id} 不在其中。"),
    NOT_FOUND(404, "Not found", "未找到", "There is no {what} with the id {id}.", "没有 id 为 {id} 的 {what}。"),
    NO_SUCH_PATH(404, "No such path", "路径不存在", "There is nothing at this path.", "此路径下没有内容。"),
    METHOD_NOT_ALLOWED(
            405,
            "Method not allowed",
            "不允许的方法",
            "This path does not take this method; the Allow header lists those it takes.",
            "此路径不支持该方法；Allow 头列出了支持的方法。"),
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "无法满足 Accept",
            "Answers are JSON; accept application/json.",
            "响应为 JSON；请接受 application/json。"),
    CONFLICT(
            409,
            "Conflict",
            "状态冲突",
            "Somebody else changed the same thing at the same time; read it again and repeat the change.",
            "同一对象正被他人修改；请重新读取后再试。"),
    REQUEST_IN_PROGRESS(
            409,
            "Request in progress",
            "请求正在处理",
            "A request with this Idempotency-Key is still being worked on; repeat it in a moment.",
            "带有此 Idempotency-Key 的请求仍在处理中；请稍后重试。"),
    STALE_VERSION(
            412,
            "Changed meanwhile",
            "期间已被修改",
            "The version in If-Match is not the current one, {current}; read it again and repeat the change.",
            "If-Match 中的版本不是当前版本 {current}；请重新读取后再修改。"),
    TOO_LARGE(
            413,
            "Too large",
            "请求体过大",
            "The body is larger than the limit of {limit} bytes; send less, or in parts.",
            "请求体超过 {limit} 字节的上限；请减少内容或分批发送。"),
    EVENT_TOO_LARGE(
            413,
            "Too large to publish",
            "内容过大无法发布",
            "What this would publish is larger than {limit} bytes; shorten its texts or split it.",
            "将要发布的内容超过 {limit} 字节；请缩短文本或拆分。"),
    UNSUPPORTED_MEDIA_TYPE(
            415, "Unsupported media type", "不支持的媒体类型", "Send one of the documented content types.", "请使用文档中列出的内容类型。"),
    UNKNOWN_SUBJECT(
            422,
            "Unknown subject",
            "未知对象",
            "No {what} with the id {id} is known here; check the id, or repeat the request once it exists.",
            "此处没有 id 为 {id} 的 {what}；请检查 id，或待其存在后重试。"),
    KEY_REUSED(
            422,
            "Idempotency-Key reused",
            "Idempotency-Key 被重复使用",
            "This Idempotency-Key was used for another request; use a new key for a new request.",
            "此 Idempotency-Key 已用于另一请求；新请求请使用新的键。"),
    PRECONDITION_REQUIRED(
            428,
            "If-Match required",
            "需要 If-Match",
            "Send If-Match with the ETag of the version that you read.",
            "请在 If-Match 中发送所读版本的 ETag。"),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "请求过多",
            "Wait for the time in Retry-After and repeat the request.",
            "请等待 Retry-After 指定的时间后重试。"),
    INTERNAL(
            500,
            "Internal error",
            "内部错误",
            "Something went wrong that is not your fault; nothing was changed. Quote the instance when you report it.",
            "发生内部错误，不是您的问题；未做任何修改。报告时请提供 instance。"),
    OVERLOADED(
            503,
            "Overloaded",
            "服务过载",
            "Too much waits to be published; nothing was changed. Repeat the request after the time in Retry-After.",
            "待发布的内容过多；未做任何修改。请在 Retry-After 之后重试。"),
    UNAVAILABLE(
            503,
            "Temporarily unavailable",
            "暂时不可用",
            "A dependency is away; repeat the request after the time in Retry-After, it is safe to do so.",
            "依赖的服务暂时不可用；请在 Retry-After 之后重试，重试是安全的。");

    private final ProblemDefinition definition;

    CommonProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
