package io.lockstep.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.testing.TestServers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.Test;

class SqlArrayTest {

    private final Jdbi jdbi = jdbi();

    @Test
    void roundTrip_whenTextsHoldQuotesBracesAndNulls_keepsThemAndTheirOrder() {
        var texts =
                Arrays.asList("plain", "", null, "NULL", "a,b", "{c}", "say \"d\"", "back\\slash", "' or 1=1", "线索📈");

        var back = roundTrip("varchar", SqlArray.texts(texts), String.class);

        assertThat(back).isEqualTo(texts);
    }

    @Test
    void roundTrip_whenNumbersAndTruthsHoldNulls_keepsThem() {
        assertThat(roundTrip("int8", SqlArray.longs(Arrays.asList(1L, null, Long.MIN_VALUE)), Long.class))
                .containsExactly(1L, null, Long.MIN_VALUE);
        assertThat(roundTrip("bool", SqlArray.booleans(Arrays.asList(true, null, false)), Boolean.class))
                .containsExactly(true, null, false);
    }

    @Test
    void roundTrip_whenThereIsNothing_bindsAnEmptyArray() {
        assertThat(roundTrip("varchar", SqlArray.texts(List.of()), String.class))
                .isEmpty();
        assertThat(roundTrip("uuid", SqlArray.uuids(Set.of()), UUID.class)).isEmpty();
    }

    @Test
    void roundTrip_whenIdsHoldNulls_keepsThem() {
        var id = UUID.randomUUID();
        var lowest = new UUID(0, 0);

        assertThat(roundTrip("uuid", SqlArray.uuids(Arrays.asList(id, null, lowest)), UUID.class))
                .containsExactly(id, null, lowest);
    }

    private <T> List<T> roundTrip(String type, Argument items, Class<T> as) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select v from unnest(cast(:items as " + type + "[])) with ordinality as t (v, n) order by n")
                .bind("items", items)
                .mapTo(as)
                .list());
    }

    private static Jdbi jdbi() {
        var settings = TestServers.settings();
        return Jdbi.create(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"))
                .installPlugin(new PostgresPlugin());
    }
}
