package io.lockstep.task.risk;

/** Examples of the OpenAPI document. */
final class RiskSamples {

    private static final String BODY = """
            "about": "TASK", "subjectId": "01936f5e-0000-7000-8000-000000000061", "name": "直播平台停机",
             "likelihood": 2, "impact": 4, "ownerId": "01936f5e-0000-7000-8000-000000000021", "reviewOn": "2026-02-20",
             "contingency": {"description": "改用备用平台，并提前开放报名",
               "tasks": [{"taskId": "01936f5e-0000-7000-8000-000000000061", "start": "2026-01-08"}]}""";

    static final String DETAILS = "{" + BODY + "}";

    static final String VIEW = """
            {"riskId": "01936f5e-0000-7000-8000-0000000000a0", "version": 1, "state": "OPEN", "severity": 8,
            """ + BODY + "}";

    private RiskSamples() {}
}
