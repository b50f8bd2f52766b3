package io.lockstep.tracking.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lockstep.kit.event.EventRecords;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.intake.GeneratedYear.Row;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published about a year of leads equals what a plain query over the generator's file says. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class YearOfLeadsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One channel's leads: how many, effective, converted, assigned, worth, and the days of their conversions. */
    record Totals(
            long leads, long effective, long conversions, long allocations, BigDecimal revenue, BigDecimal days) {}

    private static final String TRUTH = """
            with merged as (
                select source, lead, split_part(into_lead, ' ', 1) root from generated where verb = 'MERGED'
            ), event as (
                select g.*, coalesce(m.root, g.lead) as root
                from generated g left join merged m on m.source = g.source and m.lead = g.lead
            ), lead as (
                select source, root, min(at) as first,
                       (array_agg(verb order by at desc) filter (where verb in ('CREATED', 'DELETED')))[1] = 'CREATED' as counts,
                       coalesce((array_agg(verb order by at desc) filter (where verb in ('CONVERTED', 'LOST')))[1]
                                = 'CONVERTED', false) as won,
                       bool_or(verb = 'QUALIFIED') as qualified, bool_or(verb = 'ASSIGNED') as assigned,
                       min(at) filter (where verb = 'CONVERTED') as converted,
                       (array_agg(amount order by at desc) filter (where amount is not null))[1] as amount,
                       (array_agg(channel order by at desc) filter (where channel is not null))[1] as channel
                from event group by source, root
            )
            select channel, count(*) as leads, count(*) filter (where qualified or won) as effective,
                   count(*) filter (where won) as conversions, count(*) filter (where assigned) as allocations,
                   coalesce(sum(amount) filter (where won), 0) as revenue,
                   coalesce(sum(round(extract(epoch from converted - first) / 86400, 6)) filter (where won), 0) as days
            from lead where counts group by channel
            """;

    @Inject
    Jdbi jdbi;

    @Test
    void facts_whenAYearOfLeadsHasArrived_equalAPlainQueryOverTheGeneratorsFile(@TempDir Path folder)
            throws IOException {
        // given: three sources, each with its own year
        var file = folder.resolve("year.csv");
        var hubSpot = Sender.register("HUBSPOT", Map.of("mapping", Map.of("stages", YearPayloads.stages())));
        var events = Sender.register("CLOUDEVENTS", Map.of());
        var generic = Sender.register("GENERIC_JSON", Map.of("mapping", Map.of("records", "rows")));
        try (var probe = EventProbe.fromNow("tracking")) {

            // when: everything arrives late, shuffled, and some of it twice
            push(
                    file,
                    hubSpot,
                    1,
                    100,
                    rows -> JSON.valueToTree(rows.stream()
                                    .flatMap(row -> YearPayloads.hubSpotEvents(row).stream())
                                    .toList())
                            .toString(),
                    "application/json");
            push(
                    file,
                    events,
                    2,
                    400,
                    rows -> JSON.valueToTree(
                                    rows.stream().map(YearPayloads::cloudEvent).toList())
                            .toString(),
                    "application/cloudevents-batch+json");
            push(
                    file,
                    generic,
                    3,
                    300,
                    rows -> JSON.valueToTree(Map.of(
                                    "rows",
                                    rows.stream().map(YearPayloads::genericRow).toList()))
                            .toString(),
                    "application/json");

            // then
            var published = published(probe, List.of(hubSpot.id(), events.id(), generic.id()));
            assertThat(published.toString()).doesNotContain("@", "lead1");
            assertThat(totals(published)).isEqualTo(truth(file));
        }
        assertThat(count("select count(*) from ledger where kind = 'LEAD_EVENT' and content::text ~ ?", "@|lead[0-9]"))
                .isZero();
        assertThat(count(
                        "select count(*) from quarantined_event where source_id::text = any(string_to_array(?, ','))",
                        String.join(",", hubSpot.id(), events.id(), generic.id())))
                .isZero();
    }

    private void push(Path file, Sender source, long seed, int batch, Function<List<Row>, String> body, String type)
            throws IOException {
        var year = GeneratedYear.of(seed, 400);
        var lines = year.stream()
                .map(row -> String.join(
                        ",",
                        source.id(),
                        row.lead(),
                        row.verb(),
                        row.at().toString(),
                        text(row.channel()),
                        text(row.amount()),
                        text(row.into())))
                .toList();
        Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        var arriving = GeneratedYear.arriving(year, seed);
        for (var from = 0; from < arriving.size(); from += batch) {
            var rows = arriving.subList(from, Math.min(from + batch, arriving.size()));
            source.send("", body.apply(rows), Map.of("Content-Type", type))
                    .then()
                    .statusCode(202);
        }
    }

    /** The newest version of each lead, once all that was stored is published. */
    private List<JsonNode> published(EventProbe probe, List<String> sources) {
        var names = String.join(",", sources);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count(
                                "select count(*) from raw_body where source_id::text = any(string_to_array(?, ','))",
                                names)
                        == 0);
        var versions = count("select sum(version) from lead where source = any(string_to_array(?, ','))", names);
        await().atMost(Duration.ofSeconds(30)).until(() -> probe.records().size() >= versions);
        var newest = new HashMap<String, JsonNode>();
        var leads = new HashSet<>(jdbi.withHandle(handle -> handle.createQuery(
                        "select lead_id::text from lead where source = any(string_to_array(?, ','))")
                .bind(0, names)
                .mapTo(String.class)
                .list()));
        probe.records().stream()
                .map(EventRecords::read)
                .filter(event -> leads.contains(event.key()))
                .map(ReceivedEvent::payload)
                .forEach(fact -> newest.merge(
                        fact.path("leadId").asText(),
                        fact,
                        (a, b) -> a.path("version").longValue()
                                        > b.path("version").longValue()
                                ? a
                                : b));
        return List.copyOf(newest.values());
    }

    private static Map<String, Totals> totals(List<JsonNode> facts) {
        var totals = new TreeMap<String, Totals>();
        for (var fact : facts) {
            if (fact.path("leads").intValue() == 1) {
                totals.merge(
                        fact.path("channel").asText(),
                        new Totals(
                                1,
                                fact.path("effectiveLeads").longValue(),
                                fact.path("conversions").longValue(),
                                fact.path("allocations").longValue(),
                                plain(fact.path("revenue").decimalValue()),
                                plain(fact.path("conversionDays").decimalValue())),
                        YearOfLeadsTest::plus);
            }
        }
        return totals;
    }

    private Map<String, Totals> truth(Path file) throws IOException {
        return jdbi.inTransaction(handle -> {
            handle.execute("create temporary table generated (source text, lead text, verb text, at timestamptz,"
                    + " channel text, amount numeric, into_lead text) on commit drop");
            var batch = handle.prepareBatch(
                    "insert into generated values (?, ?, ?, ?::timestamptz, nullif(?, ''), nullif(?, '')::numeric, nullif(?, ''))");
            for (var line : Files.readAllLines(file)) {
                var fields = line.split(",", -1);
                for (var i = 0; i < fields.length; i++) {
                    batch.bind(i, fields[i]);
                }
                batch.add();
            }
            batch.execute();
            return new TreeMap<>(handle
                    .createQuery(TRUTH)
                    .map((row, context) -> Map.entry(
                            row.getString("channel"),
                            new Totals(
                                    row.getLong("leads"),
                                    row.getLong("effective"),
                                    row.getLong("conversions"),
                                    row.getLong("allocations"),
                                    plain(row.getBigDecimal("revenue")),
                                    plain(row.getBigDecimal("days")))))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        });
    }

    private static Totals plus(Totals a, Totals b) {
        return new Totals(
                a.leads + b.leads,
                a.effective + b.effective,
                a.conversions + b.conversions,
                a.allocations + b.allocations,
                plain(a.revenue.add(b.revenue)),
                plain(a.days.add(b.days)));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.setScale(3, RoundingMode.HALF_EVEN);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private long count(String sql, String argument) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind(0, argument).mapTo(Long.class).one());
    }
}
