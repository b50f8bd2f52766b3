package io.lockstep.scoring.read;

/** Samples for the OpenAPI document. */
final class ReadSamples {

    static final String SCORE = """
{"subjectType":"KEY_RESULT","subjectId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c01","goalId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c00","cycleId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8cff","parentId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c00","weight":100,"name":"有效线索量","state":"SCORED","achievement":0.375000,"pace":0.750000,"coverage":1.000000,"evaluatedOn":"2024-02-15","value":375,"unit":"count","asOf":"2024-02-15","stale":false,"alertLevel":"WARNING","movedBy":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa","movedAt":"2024-02-15T04:00:00Z","formulaVersion":1}
""";

    static final String SCORES = """
{"items":[{"subjectType":"KEY_RESULT","subjectId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c01","goalId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c00","cycleId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8cff","parentId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c00","weight":100,"name":"有效线索量","state":"SCORED","achievement":0.375000,"pace":0.750000,"coverage":1.000000,"evaluatedOn":"2024-02-15","value":375,"unit":"count","asOf":"2024-02-15","stale":false,"alertLevel":"WARNING","movedBy":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa","movedAt":"2024-02-15T04:00:00Z","formulaVersion":1}]}
""";

    static final String TREE = """
{"score":{"subjectType":"GOAL","subjectId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c00","goalId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c00","cycleId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8cff","name":"季度提供有效线索1000条","state":"SCORED","achievement":0.375000,"pace":0.750000,"coverage":1.000000,"evaluatedOn":"2024-02-15","stale":false,"alertLevel":"WARNING","movedBy":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa","movedAt":"2024-02-15T04:00:00Z","formulaVersion":1},"parts":[{"score":{"subjectType":"KEY_RESULT","subjectId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c01","goalId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c00","cycleId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8cff","parentId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c00","weight":100,"name":"有效线索量","state":"SCORED","achievement":0.375000,"pace":0.750000,"coverage":1.000000,"evaluatedOn":"2024-02-15","value":375,"unit":"count","asOf":"2024-02-15","stale":false,"alertLevel":"WARNING","movedBy":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa","movedAt":"2024-02-15T04:00:00Z","formulaVersion":1},"parts":[],"more":false}],"more":false}
""";

    static final String HISTORY = """
{"items":[{"eventId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8cbb","changedAt":"2024-02-15T04:00:00Z","evaluatedOn":"2024-02-15","state":"SCORED","achievement":0.375000,"pace":0.750000,"coverage":1.000000,"formulaVersion":1,"planVersion":2,"movedBy":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa","facts":["018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa"],"factCount":1}]}
""";

    static final String EXPLANATION = """
{"score":{"subjectType":"KEY_RESULT","subjectId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c01","goalId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c00","cycleId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8cff","parentId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c00","weight":100,"name":"有效线索量","state":"SCORED","achievement":0.375000,"pace":0.750000,"coverage":1.000000,"evaluatedOn":"2024-02-15","value":375,"unit":"count","asOf":"2024-02-15","stale":false,"alertLevel":"WARNING","movedBy":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa","movedAt":"2024-02-15T04:00:00Z","formulaVersion":1},"formula":"achievement = value / target; pace puts expected in place of the target","planVersion":2,"inputs":{"targetKind":"REACH","aggregation":"TOTAL","source":"MEASUREMENTS","target":1000,"value":375,"asOf":"2024-02-15","expected":500,"lastTick":"2024-02-15","factId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa","planStart":"2023-12-27","planCurve":[{"date":"2023-12-27","planned":0},{"date":"2024-04-05","planned":1}]},"parts":[],"waterfall":[],"facts":["018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8caa"],"factCount":1}
""";

    private ReadSamples() {}
}
