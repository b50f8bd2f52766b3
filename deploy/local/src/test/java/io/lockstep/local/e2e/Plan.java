package io.lockstep.local.e2e;

import io.lockstep.local.stack.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A small plan of a test's own: a sales goal, half of whose weight is a marketing goal with one key result of 1,000, half of
 * which is planned for today.
 *
 * @param salesGoal the goal above
 * @param goal the marketing goal
 * @param keyResult its key result
 */
public record Plan(Suite suite, String salesGoal, String goal, String keyResult) {

    /** The organisation's day. */
    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static final LocalDate START = TODAY.minusDays(30);
    private static final LocalDate END = TODAY.plusDays(30);

    /** An active plan whose key result takes its value from {@code source}. */
    static Plan active(Suite suite, String source) {
        var owner = person(suite, "marketing-manager");
        var cycle = post(suite, Service.GOAL, "/v1/cycles", """
                {"name": "End to end", "start": "%s", "end": "%s"}""", START, END);
        suite.post("MANAGER", Service.GOAL, "/v1/cycles/" + cycle.text("/cycleId") + "/activate", "")
                .good();
        var sales = goal(suite, cycle.text("/cycleId"), owner, "SALES", "", 50, "MEASUREMENTS");
        var above = "\"parentId\": \"" + sales.text("/goalId") + "\", \"weight\": 50,";
        var goal = goal(suite, cycle.text("/cycleId"), owner, "MARKETING", above, 100, source);
        suite.post("MANAGER", Service.GOAL, "/v1/goals/" + sales.text("/goalId") + "/activate", "{}")
                .good();
        return new Plan(suite, sales.text("/goalId"), goal.text("/goalId"), goal.text("/keyResults/0/keyResultId"));
    }

    /** Measures the key result as of today. */
    Suite.Answer measure(String value) {
        return suite.post(
                        "MANAGER",
                        Service.TRACKING,
                        "/v1/measurements",
                        "{\"keyResultId\": \"%s\", \"asOf\": \"%s\", \"value\": %s}".formatted(keyResult, TODAY, value))
                .good();
    }

    /** A task of the content specialist that brings 1,000 to the key result, and has no plan of its own. */
    String task() {
        return post(suite, Service.TASK, "/v1/tasks", """
                        {"name": "Whitepaper", "ownerId": "%s", "start": "%s", "end": "%s", "priority": "CORE",
                         "progressUnit": "PERCENT", "contributions": [{"keyResultId": "%s", "quantity": 1000}]}""", person(suite, "content-specialist"), START, END, keyResult)
                .text("/taskId");
    }

    /** The score of the key result, the goal or the sales goal, once {@code event} is in it. */
    Suite.Answer score(String subject, String event) {
        return suite.getAfter(Service.SCORING, "/v1/scores/" + subject + "?", event);
    }

    /** The alert about {@code subject} in {@code state}, once {@code event} is judged; missing when there is none. */
    Suite.Answer alerts(String subject, String state, String event) {
        return suite.getAfter(Service.SCORING, "/v1/alerts?subjectId=" + subject + "&state=" + state + "&", event);
    }

    private static Suite.Answer goal(
            Suite suite, String cycle, String owner, String kind, String above, int weight, String source) {
        return post(
                suite,
                Service.GOAL,
                "/v1/goals",
                """
                {"kind": "%s", %s "name": "%s", "cycleId": "%s", "ownerId": "%s", "start": "%s", "end": "%s",
                 "keyResults": [{"name": "Leads", "metric": "leads", "aggregation": "TOTAL", "unit": "leads",
                   "targetKind": "REACH", "target": 1000, "weight": %s, "source": "%s",
                   "planCurve": [{"date": "%s", "fraction": 0.5}, {"date": "%s", "fraction": 1}]}]}""",
                kind,
                above,
                kind,
                cycle,
                owner,
                START,
                END,
                BigDecimal.valueOf(weight),
                source,
                TODAY,
                END);
    }

    private static String person(Suite suite, String subject) {
        return suite.get(Service.GOAL, "/v1/persons?limit=100")
                .good()
                .body()
                .path("items")
                .valueStream()
                .filter(person -> person.path("subject").asText().equals(subject))
                .map(person -> person.path("personId").asText())
                .findFirst()
                .orElseThrow();
    }

    private static Suite.Answer post(Suite suite, Service service, String path, String body, Object... values) {
        return suite.postWhenKnown("MANAGER", service, path, body.formatted(values))
                .good();
    }
}
