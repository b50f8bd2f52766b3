package io.lockstep.tracking.progress;

/** Examples of the OpenAPI document: the first row of table 3 of requirements.md. */
final class ProgressSamples {

    static final String NEW = """
            {"taskId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e1f", "asOf": "2026-02-15", "percent": 0.6,
             "indicators": [{"code": "lead-conversion", "value": 0.08}],
             "risk": "推广渠道A低于预期", "adjustment": "增加渠道B投放预算，优化落地页", "externalId": "weekly-2026-07"}""";

    static final String VIEW = """
            {"progressId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f2a", "eventId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f2a",
             "taskId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e1f", "asOf": "2026-02-15",
             "recordedAt": "2026-02-15T09:30:00.123456Z", "percent": 0.6,
             "indicators": [{"code": "lead-conversion", "value": 0.08}],
             "risk": "推广渠道A低于预期", "adjustment": "增加渠道B投放预算，优化落地页", "reportedBy": "content-specialist"}""";

    static final String PAGE =
            "{\"items\": [" + VIEW + "], \"next\": \"MDE5OGM3YTEtM2I1Yy03ZDRlLTlmNjAtN2I4YzlkMGUxZjJh\"}";

    private ProgressSamples() {}
}
