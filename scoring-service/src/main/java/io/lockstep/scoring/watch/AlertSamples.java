package io.lockstep.scoring.watch;

/** Samples for the OpenAPI document. */
final class AlertSamples {

    static final String ALERT = """
{"alertId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8ca1","state":"OPEN","trigger":"SCHEDULE_LAG","subjectType":"TASK","subjectId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c11","name":"行业白皮书推广","taskId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c11","ownerId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c21","ownerName":"内容专员","level":"WARNING","value":0.750000,"threshold":0.90,"evaluatedOn":"2024-02-15","raisedAt":"2024-02-15T04:00:00Z","changedAt":"2024-02-15T04:00:00Z","facts":["018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa"],"factCount":1,"memberCount":0,"changes":[{"eventId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8cbb","changedAt":"2024-02-15T04:00:00Z","level":"WARNING","value":0.750000,"threshold":0.90,"evaluatedOn":"2024-02-15","movedBy":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa","facts":["018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa"],"factCount":1}]}
""";

    static final String ALERTS = """
{"items":[{"alertId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8ca1","state":"OPEN","trigger":"SCHEDULE_LAG","subjectType":"TASK","subjectId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c11","name":"行业白皮书推广","taskId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c11","ownerId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c21","ownerName":"内容专员","level":"WARNING","value":0.750000,"threshold":0.90,"evaluatedOn":"2024-02-15","raisedAt":"2024-02-15T04:00:00Z","changedAt":"2024-02-15T04:00:00Z","facts":["018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa"],"factCount":1,"memberCount":0}]}
""";

    private AlertSamples() {}
}
