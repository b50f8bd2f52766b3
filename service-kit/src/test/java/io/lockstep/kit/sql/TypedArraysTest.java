package io.lockstep.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.testing.TestServers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.Test;

class TypedArraysTest {

    private final Jdbi jdbi = jdbi();

    @Test
    void bindArray_whenTextsHoldQuotesBracesAndNulls_keepsThemAndTheirOrder() {
        var texts =
                Arrays.asList("plain", "", null, "NULL", "a,b", "{c}", "say \"d\"", "back\\slash", "' or 1=1", "线索📈");

        var back = roundTrip("varchar", String.class, texts, String.class);

        assertThat(back).isEqualTo(texts);
    }

    @Test
    void bindArray_whenNumbersAndTruthsHoldNulls_keepsThem() {
        assertThat(roundTrip("int8", Long.class, Arrays.asList(1L, null, Long.MIN_VALUE), Long.class))
                .containsExactly(1L, null, Long.MIN_VALUE);
        assertThat(roundTrip("int4", Integer.class, Arrays.asList(1, null, Integer.MAX_VALUE), Integer.class))
                .containsExactly(1, null, Integer.MAX_VALUE);
        assertThat(roundTrip("bool", Boolean.class, Arrays.asList(true, null, false), Boolean.class))
                .containsExactly(true, null, false);
    }

    @Test
    void bindArray_whenThereIsNothing_bindsAnEmptyArray() {
        assertThat(roundTrip("varchar", String.class, List.of(), String.class)).isEmpty();
    }

    @Test
    void bindArray_whenTheDriverHasNoBinaryForm_leavesItToJdbi() {
        var id = UUID.randomUUID();

        assertThat(roundTrip("uuid", UUID.class, Set.of(id), UUID.class)).containsExactly(id);
    }

    private <T> List<T> roundTrip(String type, Class<T> element, Iterable<T> items, Class<T> as) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select v from unnest(cast(:items as " + type + "[])) with ordinality as t (v, n) order by n")
                .bindArray("items", element, items)
                .mapTo(as)
                .list());
    }

    private static Jdbi jdbi() {
        var settings = TestServers.settings();
        return Jdbi.create(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"))
                .installPlugin(new PostgresPlugin())
                .registerArgument(new TypedArrays());
    }
}
