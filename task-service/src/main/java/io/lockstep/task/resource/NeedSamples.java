package io.lockstep.task.resource;

/** Examples of the OpenAPI document: the resources of table 2 of requirements.md. */
final class NeedSamples {

    static final String NEED = """
            {"resourceId": "01936f5e-0000-7000-8000-000000000080", "taskId": "01936f5e-0000-7000-8000-000000000060",
             "kind": "BUDGET", "name": "推广", "amount": 20000, "currency": "CNY", "state": "CONFIRMED",
             "requestedBy": "content-specialist", "requestedAt": "2026-01-04T02:00:00Z",
             "decidedBy": "marketing-manager", "decidedAt": "2026-01-04T08:00:00Z"}""";

    static final String PAGE = "{\"items\": [" + NEED + "]}";

    static final String BUDGETS = """
            {"items": [{"taskId": "01936f5e-0000-7000-8000-000000000060", "name": "行业白皮书撰写与推广",
               "currency": "CNY", "planned": 20000, "committed": 20000, "spent": 21500, "deviation": 0.075,
               "goalIds": ["01936f5e-0000-7000-8000-000000000040"]}],
             "totals": [{"currency": "CNY", "planned": 20000, "committed": 20000, "spent": 21500,
               "deviation": 0.075}]}""";

    private NeedSamples() {}
}
