package io.lockstep.scoring.template;

import io.lockstep.kit.event.EventJson;
import io.lockstep.scoring.weighting.WeightedKpi;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The shipped templates and the organisation's own. */
@Singleton
public class Templates {

    private final Jdbi jdbi;

    Templates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<ScorecardTemplate> all() {
        var all = new ArrayList<>(ShippedTemplates.ALL);
        all.addAll(jdbi.withHandle(handle -> handle.createQuery("select * from scorecard_template order by code")
                .map((row, context) -> template(row))
                .list()));
        return all;
    }

    public Optional<ScorecardTemplate> find(String code) {
        return ShippedTemplates.find(code).or(() -> own(code));
    }

    /** The template of a stage of the business, shipped ones first. */
    public Optional<ScorecardTemplate> ofStage(String stage) {
        return all().stream().filter(template -> stage.equals(template.stage())).findFirst();
    }

    private Optional<ScorecardTemplate> own(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from scorecard_template where code = :code")
                .bind("code", code)
                .map((row, context) -> template(row))
                .findOne());
    }

    /** Stores a template; false when somebody else stored that version. */
    boolean save(ScorecardTemplate template) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into scorecard_template as t (code, version, name_zh, name_en, stage, kpis)
                        values (:code, :version, :zh, :en, :stage, cast(:kpis as json))
                        on conflict (code) do update set version = excluded.version, name_zh = excluded.name_zh,
                            name_en = excluded.name_en, stage = excluded.stage, kpis = excluded.kpis
                        where t.version = excluded.version - 1
                        """)
                        .bind("code", template.code())
                        .bind("version", template.version())
                        .bind("zh", template.nameZh())
                        .bind("en", template.nameEn())
                        .bind("stage", template.stage())
                        .bind("kpis", EventJson.write(template.kpis()))
                        .execute()
                == 1);
    }

    private static ScorecardTemplate template(ResultSet row) throws SQLException {
        return new ScorecardTemplate(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("stage"),
                Arrays.asList(EventJson.read(row.getString("kpis"), WeightedKpi[].class)),
                false);
    }
}
