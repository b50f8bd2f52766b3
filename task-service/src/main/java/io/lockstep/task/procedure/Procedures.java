package io.lockstep.task.procedure;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The library of procedures: every version of each, and the terms by which the newest is found. */
@Singleton
class Procedures {

    /** Of the title and of what it comes from, the one that fits better counts. */
    private static final String SIMILAR = """
            select v.procedure, max(hit.similarity) as similarity
            from (
                select procedure_id, field, round(2.0 * count(*) / (max(field_terms) + :count), 6) as similarity
                from procedure_term where term = any(:terms) group by procedure_id, field
            ) hit
            join procedure p on p.id = hit.procedure_id
            join procedure_version v on v.procedure_id = p.id and v.version = p.version
            where hit.similarity >= :least
            group by p.id, v.procedure order by max(hit.similarity) desc, p.id limit :limit
            """;

    private final Jdbi jdbi;

    Procedures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The newest version, its row locked until the end of the transaction, or 404. */
    Procedure getLocked(UUID id) {
        jdbi.useHandle(handle -> handle.createQuery("select id from procedure where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .list());
        return get(id);
    }

    /** The newest version, or 404. */
    Procedure get(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.procedure from procedure p
                        join procedure_version v on v.procedure_id = p.id and v.version = p.version where p.id = :id
                        """)
                        .bind("id", id)
                        .map((row, context) -> procedure(row.getString("procedure")))
                        .findOne())
                .orElseThrow(() -> Problem.notFound("procedure", id));
    }

    /** The newest version of each, in the order of their ids. */
    List<Procedure> page(UUID after, int count) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.procedure from procedure p
                        join procedure_version v on v.procedure_id = p.id and v.version = p.version
                        where p.id > :after order by p.id limit :count
                        """)
                .bind("after", after)
                .bind("count", count)
                .map((row, context) -> procedure(row.getString("procedure")))
                .list());
    }

    /** Versions of one below the given version, the newest first. */
    List<Procedure> versions(UUID id, long below, int count) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select procedure from procedure_version
                        where procedure_id = :id and version < :below order by version desc limit :count
                        """)
                .bind("id", id)
                .bind("below", below)
                .bind("count", count)
                .map((row, context) -> procedure(row.getString("procedure")))
                .list());
    }

    /** Those that are similar to a text, the most similar first. */
    List<Match> similar(String text, BigDecimal least, int limit) {
        var terms = Wording.terms(text);
        return jdbi.withHandle(handle -> handle.createQuery(SIMILAR)
                .bind("terms", SqlArray.texts(terms))
                .bind("count", terms.size())
                .bind("least", least)
                .bind("limit", limit)
                .map((row, context) ->
                        new Match(row.getBigDecimal("similarity"), procedure(row.getString("procedure"))))
                .list());
    }

    /** Keeps a new version, by whose words it is found from now on. */
    void save(Procedure procedure) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into procedure (id, version) values (:id, :version)
                            on conflict (id) do update set version = excluded.version
                            """)
                    .bind("id", procedure.procedureId())
                    .bind("version", procedure.version())
                    .execute();
            handle.createUpdate("""
                            insert into procedure_version (procedure_id, version, procedure)
                            values (:id, :version, :procedure)
                            """)
                    .bind("id", procedure.procedureId())
                    .bind("version", procedure.version())
                    .bind("procedure", EventJson.write(procedure))
                    .execute();
            handle.execute("delete from procedure_term where procedure_id = ?", procedure.procedureId());
            index(handle, procedure.procedureId(), 0, procedure.title());
            index(handle, procedure.procedureId(), 1, procedure.source());
        });
    }

    private static void index(Handle handle, UUID id, int field, String text) {
        var terms = Wording.terms(text);
        handle.createUpdate("""
                        insert into procedure_term (procedure_id, field, term, field_terms)
                        select :id, :field, term, :count from unnest(:terms) as t (term)
                        """)
                .bind("id", id)
                .bind("field", field)
                .bind("count", terms.size())
                .bind("terms", SqlArray.texts(terms))
                .execute();
    }

    private static Procedure procedure(String json) {
        return EventJson.read(json, Procedure.class);
    }
}
