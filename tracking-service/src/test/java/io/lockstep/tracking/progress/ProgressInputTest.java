package io.lockstep.tracking.progress;

import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.Progress.on;
import static io.lockstep.tracking.Progress.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.Plan;
import io.lockstep.tracking.Progress;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ProgressInputTest {

    private static final String PATH = "/v1/progress-updates";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            planned    | 0.8                                    | #/planned
            progressId | "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f2a" | #/progressId
            reportedBy | "somebody-else"                        | #/reportedBy
            percent    | -0.1                                   | #/percent
            percent    | 60                                     | #/percent
            percent    | "NaN"                                  | #/percent
            percent    | 1e400                                  | #/percent
            percent    | 1e-1000000000                          | #/percent
            percent    | 0.1234567                              | #/percent
            percent    | null                                   | #/percent
            quantity   | 5                                      | #/quantity
            asOf       | "2999-01-01"                           | #/asOf
            asOf       | "1999-12-31"                           | #/asOf
            asOf       | "15.02.2026"                           | #/asOf
            asOf       | null                                   | #/asOf
            taskId     | "1"                                    | #/taskId
            taskId     | null                                   | #/taskId
            note       | "a\\u0000b"                            | #/note
            note       | "\\ud800"                              | #/note
            externalId | ""                                     | #/externalId
            indicators | [{"code":"lead-conversion"}]           | #/indicators/0/value
            indicators | [{"code":"lead-conversion","value":0.1,"target":1}] | #/indicators/0/target
            indicators | [null]                                 | #/indicators/0
            """)
    void post_whenAFieldIsBad_namesItAndStoresNothing(String field, String json, String pointer) {
        // given
        var task = Plan.task(Plan.person(null));
        var raw = "{\"taskId\":\"" + task + "\",\"asOf\":\"" + Progress.today() + "\",\"percent\":0.6}";
        var body = raw.replaceFirst(",?\"" + field + "\":[^,}]*", "")
                .replaceFirst("\\{,?", "{")
                .replaceFirst("}$", ",\"" + field + "\":" + json.replace("\\", "\\\\") + "}");

        // when
        var answer = manager().body(body).post(PATH);

        // then
        answer.then().statusCode(400).contentType("application/problem+json").body("errors.pointer", hasItem(pointer));
        assertThat(facts(task)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"percent\": NaN}", "{\"percent\": 1e99999999999}", "{", "[]", "null", "\"\"", ""})
    void post_whenTheBodyIsNoUpdate_isRefused(String body) {
        manager().body(body).post(PATH).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void post_whenIndicatorsDoNotFitTheTask_namesThem() {
        // given
        var task = Plan.task(Plan.person(null));

        // then
        manager()
                .body(with(on(task), "indicators", List.of(indicator("plays"))))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:unknown-indicator"))
                .body("errors.pointer", hasItem("#/indicators/0/code"));
        var twice = List.of(indicator("lead-conversion"), indicator("lead-conversion"));
        manager()
                .body(with(on(task), "indicators", twice))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/indicators/1/code"));
    }

    @Test
    void post_whenTheReaderIsChinese_explainsInChinese() {
        // given
        var task = Plan.task(Plan.person(null));

        // then
        manager()
                .header("Accept-Language", "zh-CN")
                .body(with(on(task), "asOf", "2999-01-01"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("title", equalTo("日期超出范围"))
                .body("errors[0].detail", containsString("截至日期"));
        manager()
                .header("Accept-Language", "zh-CN")
                .body(with(on(task), "note", "a\u0000"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("空字符"));
    }

    @ParameterizedTest
    @CsvSource({"limit, 1000000000", "limit, 0", "cursor, x", "cursor, bm90LWFuLWlk", "taskId, 1"})
    void list_whenAParameterIsBad_isRefused(String name, String value) {
        manager().queryParam(name, value).get(PATH).then().statusCode(400).contentType("application/problem+json");
    }

    private static Map<String, Object> indicator(String code) {
        return Map.of("code", code, "value", 0.08);
    }

    private static List<Map<String, Object>> facts(UUID task) {
        return manager().queryParam("taskId", task).get(PATH).path("items");
    }
}
