package io.lockstep.task.remediation;

/** Examples of the OpenAPI document: the second row of table 3 of requirements.md. */
final class RemediationSamples {

    static final String NEW_FILING = """
            {"cause": "EXECUTION", "subCause": "registration-barrier-too-high", "analysis": "宣传文案吸引力不足",
             "evidence": [{"figure": "报名人数", "value": 320, "factId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f2a"}],
             "adjustment": {"description": "补充客户案例，延长报名时间2天",
               "tasks": [{"taskId": "01936f5e-0000-7000-8000-000000000061", "end": "2026-03-22"}]}}""";

    private static final String HEAD = """
            {"remediationId": "01936f5e-0000-7000-8000-000000000070", "version": 3,
             "alertId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f01", "trigger": "SCHEDULE_LAG", "subjectType": "TASK",
             "subjectId": "01936f5e-0000-7000-8000-000000000061", "name": "第一场线上研讨会",
             "taskId": "01936f5e-0000-7000-8000-000000000061", "memberCount": 0,
             "ownerId": "01936f5e-0000-7000-8000-000000000021", "level": "WARNING", "state": "APPLIED", "openedAt": "2026-02-15T09:30:00Z", "dueAt": "2026-02-16T09:30:00Z",
             "step": 0, "nextStepAt": "2026-02-16T09:30:00Z", "achievementBefore": 0.64,
             "filings": [{"filingId": "01936f5e-0000-7000-8000-000000000071", "number": 1, "state": "APPLIED",
            """;

    private static final String FILING = """
             "cause": "EXECUTION", "evidence": [{"figure": "报名人数", "value": 320}],
             "adjustment": {"description": "补充客户案例，延长报名时间2天",
               "tasks": [{"taskId": "01936f5e-0000-7000-8000-000000000061", "end": "2026-03-22", "indicators": []}],
               "newTasks": []},
             "kinds": ["DATES"], "loosening": true, "filedBy": "01936f5e-0000-7000-8000-000000000021",
             "filedAt": "2026-02-15T12:00:00Z", "decidedBy": "wang.qiang", "decidedAt": "2026-02-15T13:00:00Z",
             "appliedAt": "2026-02-15T13:00:00Z",
             "changes": [{"taskId": "01936f5e-0000-7000-8000-000000000061", "before": {"end": "2026-03-20"},
               "after": {"end": "2026-03-22"}}],
             "measurements": [{"afterDays": 7, "dueAt": "2026-02-22T13:00:00Z", "before": 0.64, "after": 0.82,
               "measuredOn": "2026-02-22"}]}]}""";

    static final String VIEW = HEAD + FILING;

    static final String PAGE = "{\"items\": [" + VIEW + "]}";

    private RemediationSamples() {}
}
