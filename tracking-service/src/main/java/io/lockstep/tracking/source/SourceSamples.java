package io.lockstep.tracking.source;

/** Examples of the OpenAPI document. */
final class SourceSamples {

    private static final String SETTINGS = """
            "mapping": {"campaign": "utm_campaign", "amount": "annual_value", "stages": {"customer": "CONVERTED"}},
             "profile": {"rules": [{"name": "industry", "field": "industry", "oneOf": ["software", "finance"], "weight": 60},
                                   {"name": "size", "field": "numemployees", "from": 50, "to": 500, "weight": 40}],
                         "effectiveFrom": 0.6},
             "attribution": {"rule": "LAST_TOUCH", "assignments": [{"campaign": "spring-launch",
                             "taskId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e2f",
                             "keyResultId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e1f"}], "salesChannels": ["OFFLINE"]},
             "allocationLimitHours": 24""";

    static final String NEW = """
            {"name": "HubSpot East", "kind": "HUBSPOT", "secret": "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy",
             """ + SETTINGS + "}";

    static final String CHANGE = """
            {"name": "HubSpot East", "active": true,
             """ + SETTINGS + "}";

    static final String NEW_SECRET = """
            {"endpoint": "Lead.update", "oldValidForHours": 24}""";

    static final String SECRET = """
            {"secretId": "0198c7a1-7f90-7172-8d93-bf2a3b4c5d6e", "createdAt": "2026-02-15T09:00:00Z",
             "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}""";

    static final String VIEW = """
            {"sourceId": "0198c7a1-1a2b-7c3d-8e4f-5a6b7c8d9e0f", "version": 1, "active": true, "kind": "HUBSPOT",
             "intake": "/v1/intake/0198c7a1-1a2b-7c3d-8e4f-5a6b7c8d9e0f", "createdAt": "2026-02-15T09:00:00Z",
             "name": "HubSpot East", "secrets": [{"secretId": "0198c7a1-7f90-7172-8d93-bf2a3b4c5d6e",
                                                  "createdAt": "2026-02-15T09:00:00Z"}],
             """ + SETTINGS + "}";

    static final String PAGE = "{\"items\": [" + VIEW + "]}";

    private SourceSamples() {}
}
