package io.lockstep.chaos.plan;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.chaos.plan.Part.Delivered;
import io.lockstep.chaos.plan.Part.Goal;
import io.lockstep.chaos.plan.Part.KeyResult;
import io.lockstep.chaos.plan.Part.Leads;
import io.lockstep.chaos.plan.Part.Measured;
import io.lockstep.local.e2e.ReportedFact.Kind;
import io.lockstep.local.e2e.ReportedFact.Subject;
import io.lockstep.local.e2e.Suite;
import io.lockstep.local.stack.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The goals of a run: trees of three levels whose weights and targets make every division a rounded one. */
public final class Organisation {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate START = TODAY.minusDays(30);
    private static final LocalDate END = TODAY.plusDays(30);
    private static final BigDecimal TARGET = BigDecimal.valueOf(700);
    private static final BigDecimal QUANTITY = BigDecimal.valueOf(1000);

    private final Suite suite;
    private final String cycle;
    private final String owner;
    private final String worker;

    private Organisation(Suite suite, String cycle) {
        this.suite = suite;
        this.cycle = cycle;
        this.owner = person("marketing-manager");
        this.worker = person("content-specialist");
    }

    /** Activates so many trees in a cycle of their own. */
    public static List<Goal> plan(Suite suite, int trees) {
        var body = "{\"name\": \"Chaos\", \"start\": \"%s\", \"end\": \"%s\"}".formatted(START, END);
        var cycle =
                suite.post("MANAGER", Service.GOAL, "/v1/cycles", body).good().text("/cycleId");
        suite.post("MANAGER", Service.GOAL, "/v1/cycles/" + cycle + "/activate", "")
                .good();
        var organisation = new Organisation(suite, cycle);
        return IntStream.range(0, trees).mapToObj(organisation::tree).toList();
    }

    private Goal tree(int number) {
        var root = goal("SALES", "", spec("40", "MEASUREMENTS"));
        var middle = goal("MARKETING", below(root, 60), spec("25", "TASKS"));
        var left = goal("MARKETING", below(middle, 45), spec("60", "LEADS"), spec("40", "MEASUREMENTS"));
        var right = goal("MARKETING", below(middle, 30), spec("100", "MEASUREMENTS"));
        var rootId = root.path("goalId").asText();
        suite.post("MANAGER", Service.GOAL, "/v1/goals/" + rootId + "/activate", "{}")
                .good();
        var leads = new Leads("campaign-" + number);
        var ofLeft = of(left, "45", List.of(keyResult(left, 0, "60", leads), measured(left, 1, "40")));
        var ofRight = of(right, "30", List.of(measured(right, 0, "100")));
        var ofMiddle = of(middle, "60", List.of(delivered(middle, "25"), ofLeft, ofRight));
        return of(root, "100", List.of(measured(root, 0, "40"), ofMiddle));
    }

    private static Goal of(JsonNode created, String weight, List<Part> parts) {
        return new Goal(created.path("goalId").asText(), new BigDecimal(weight), parts);
    }

    private static KeyResult keyResult(JsonNode goal, int index, String weight, Part.Value value) {
        return new KeyResult(id(goal, index), new BigDecimal(weight), TARGET, value);
    }

    private static KeyResult measured(JsonNode goal, int index, String weight) {
        return keyResult(goal, index, weight, new Measured(new Subject(Kind.MEASUREMENT, id(goal, index))));
    }

    private KeyResult delivered(JsonNode goal, String weight) {
        var tasks = Stream.generate(() -> new Subject(Kind.PROGRESS, task(id(goal, 0))))
                .limit(2)
                .toList();
        return keyResult(goal, 0, weight, new Delivered(tasks, QUANTITY));
    }

    private static String id(JsonNode goal, int keyResult) {
        return goal.at("/keyResults/" + keyResult + "/keyResultId").asText();
    }

    private static String below(JsonNode parent, int weight) {
        return "\"parentId\": \"%s\", \"weight\": %d,"
                .formatted(parent.path("goalId").asText(), weight);
    }

    /** The curve stays at one half, so that the expectation is the same on whichever day it is judged. */
    private static String spec(String weight, String source) {
        return """
                {"name": "%s", "metric": "leads", "aggregation": "TOTAL", "unit": "leads", "targetKind": "REACH",
                 "target": %s, "weight": %s, "source": "%s", "planCurve": [{"date": "%s", "fraction": 0.5},
                 {"date": "%s", "fraction": 0.5}, {"date": "%s", "fraction": 1}]}""".formatted(source.toLowerCase(Locale.ROOT), TARGET, weight, source, START, END.minusDays(1), END);
    }

    private JsonNode goal(String kind, String above, String... keyResults) {
        var body = """
                {"kind": "%s", %s "name": "%s", "cycleId": "%s", "ownerId": "%s", "start": "%s", "end": "%s",
                 "keyResults": [%s]}""".formatted(
                        kind,
                        above,
                        kind,
                        cycle,
                        owner,
                        START,
                        END,
                        Stream.of(keyResults).collect(joining(", ")));
        return suite.postWhenKnown("MANAGER", Service.GOAL, "/v1/goals", body)
                .good()
                .body();
    }

    private String task(String keyResult) {
        return suite.postWhenKnown(
                        "MANAGER", Service.TASK, "/v1/tasks", """
                        {"name": "Whitepaper", "ownerId": "%s", "start": "%s", "end": "%s", "priority": "CORE",
                         "progressUnit": "PERCENT", "contributions": [{"keyResultId": "%s", "quantity": %s}]}""".formatted(worker, START, END, keyResult, QUANTITY))
                .good()
                .text("/taskId");
    }

    private String person(String subject) {
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
}
