package io.lockstep.task.task;

/** Examples of the OpenAPI document: rows of tables 2 and 3 of requirements.md. */
final class TaskSamples {

    private static final String WHITEPAPER = """
            "name": "行业白皮书撰写与推广", "ownerId": "01936f5e-0000-7000-8000-000000000020",
             "start": "2026-01-05", "end": "2026-02-28", "priority": "CORE", "progressUnit": "PERCENT",
             "planCurve": [{"date": "2026-01-31", "planned": 0.5}, {"date": "2026-02-15", "planned": 0.8},
               {"date": "2026-02-28", "planned": 1}],
             "indicators": [{"code": "lead-conversion", "name": "线索转化率", "unit": "%", "target": 0.1,
               "direction": "HIGHER_IS_BETTER"}],
             "standards": [{"quantity": 100, "kpi": "leads", "unit": "条", "text": "转化线索100条"}],
             "contributions": [{"keyResultId": "01936f5e-0000-7000-8000-000000000050", "quantity": 100,
               "standard": "leads"}],
             "milestones": [{"name": "白皮书初稿完成", "due": "2026-01-31"}]""";

    static final String WHITEPAPER_NEW = "{" + WHITEPAPER + "}";

    static final String WHITEPAPER_EDITED = "{" + WHITEPAPER + ", \"reason\": \"增加渠道B投放预算\"}";

    static final String WEBINAR_NEW = """
            {"name": "线上研讨会（3场）", "ownerId": "01936f5e-0000-7000-8000-000000000021",
             "start": "2026-01-10", "end": "2026-03-20", "priority": "CORE", "progressUnit": "QUANTITY",
             "plannedQuantity": 1500, "planCurve": [{"date": "2026-02-15", "planned": 500}],
             "standards": [{"quantity": 500, "occurrences": 3, "kpi": "reach", "unit": "人", "text": "每场触达500人"},
               {"quantity": 50, "occurrences": 3, "kpi": "leads", "unit": "条", "text": "转化50条/场"}],
             "indicators": [{"code": "leads", "name": "转化线索", "unit": "条", "target": 150}],
             "contributions": [{"keyResultId": "01936f5e-0000-7000-8000-000000000050", "quantity": 150,
               "indicator": "leads"}],
             "thresholds": {"warning": 0.9, "critical": 0.6}}""";

    static final String VIEW = """
            {"taskId": "01936f5e-0000-7000-8000-000000000060", "version": 1, "state": "PLANNED",
             "teamId": "01936f5e-0000-7000-8000-000000000010",
             "cadence": {"everyDays": 1, "workingDaysOnly": true},
             "helperIds": [], "goalIds": ["01936f5e-0000-7000-8000-000000000040"], "dependsOn": [],
             "budget": {"planned": 20000, "committed": 20000, "currency": "CNY"},
             "eventId": "01936f5e-0000-7000-8000-0000000000ff",
            """ + WHITEPAPER + "}";

    static final String PAGE =
            "{\"items\": [" + VIEW + "], \"next\": \"MDE5MzZmNWUtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDYw\"}";

    private TaskSamples() {}
}
