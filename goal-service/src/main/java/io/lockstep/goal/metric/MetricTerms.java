package io.lockstep.goal.metric;

import io.lockstep.goal.Words;
import io.lockstep.goal.keyresult.Aggregation;
import io.lockstep.goal.keyresult.Direction;
import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of a KPI: what it means, where its values come from, and why anybody should be judged by it
 * (requirements.md M5, M14).
 *
 * @param scope the statistical scope: what is counted, and what is not
 * @param formula in words; the expression that is computed belongs to scoring-service
 * @param unit of its values, such as {@code %} or {@code CNY}
 * @param aggregation how values of a period come together
 * @param minimumSample the sample below which a rate says nothing
 * @param roles whose work it measures, such as {@code marketing}
 * @param stages stages of business in which it deserves weight, such as {@code NEW} or {@code MATURE} (requirements.md M3); none
 *     means every stage
 * @param why why this KPI and not another one
 * @param example of its use
 * @param judgement how it is judged, where that is not what its direction says already
 * @param aliases other names that people write
 * @param better the code of the KPI to keep where both would be used: it says the same, more precisely
 * @param cheaper the code of a KPI that says nearly as much and costs less to collect
 * @param vague whether people understand different things by it, so that it should not judge anybody
 */
@Schema(example = MetricTerms.EXAMPLE)
public record MetricTerms(
        @NotNull @Valid Words name,
        @NotNull @Valid Words definition,
        @NotNull @Valid Words scope,
        @Valid @Nullable Words formula,
        @NotNull @Text @Size(max = 50) String unit,
        @NotNull Direction direction,
        @NotNull Aggregation aggregation,
        @Min(1) @Nullable Long minimumSample,
        @NotEmpty @Size(max = 20) List<@NotNull DataSource> sources,
        @Nullable Dimension dimension,
        @Nullable Perspective perspective,
        @Nullable MetricKind kind,
        @Size(max = 20) @Nullable List<@NotNull @Pattern(regexp = PRINTABLE) @Size(max = 50) String> roles,
        @Size(max = 10) @Nullable List<@NotNull @Pattern(regexp = PRINTABLE) @Size(max = 50) String> stages,
        @NotNull CollectionCost collectionCost,
        @NotNull @Valid Words why,
        @Valid @Nullable Words example,
        @Valid @Nullable Words judgement,
        @Size(max = 20) @Nullable List<@NotNull @Pattern(regexp = PRINTABLE) @Size(max = 100) String> aliases,
        @Pattern(regexp = CODE) @Size(max = 100) @Nullable String better,
        @Pattern(regexp = CODE) @Size(max = 100) @Nullable String cheaper,
        @Schema(defaultValue = "false") @Nullable Boolean vague) {

    /** Codes are kebab-case. */
    static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Something to read, without control characters and halves of surrogate pairs. */
    private static final String PRINTABLE = "\\S[^\\p{Cntrl}\\p{Cs}]*";

    static final String EXAMPLE = """
            {"name": {"zh": "展会线索成本", "en": "Trade fair lead cost"},
             "definition": {"zh": "每获得一条展会有效线索的花费", "en": "What one effective lead of a trade fair costs"},
             "scope": {"zh": "仅计展会当期费用与线索", "en": "Cost and leads of the fair itself, in its period"},
             "formula": {"zh": "展会费用 ÷ 有效线索量", "en": "cost of the fair ÷ effective leads"},
             "unit": "CNY", "direction": "LOWER_IS_BETTER", "aggregation": "RATE", "minimumSample": 30,
             "sources": ["CRM", "FINANCE"], "dimension": "OPERATIONS", "perspective": "FINANCIAL", "kind": "PROCESS",
             "roles": ["marketing"], "stages": ["NEW"], "collectionCost": "MEDIUM",
             "why": {"zh": "比较展会与线上渠道", "en": "Compares fairs with online channels"},
             "example": {"zh": "费用6万元，线索300条，即200元", "en": "60,000 CNY for 300 leads are 200 CNY"},
             "aliases": ["展会获客成本"], "vague": false}""";

    public MetricTerms {
        sources = sources == null ? List.of() : sources;
        roles = roles == null ? List.of() : roles;
        stages = stages == null ? List.of() : stages;
        aliases = aliases == null ? List.of() : aliases;
        vague = Boolean.TRUE.equals(vague);
    }

    /** Whether it measures the work of a role. */
    public boolean isFor(String role) {
        return roles != null && roles.contains(role);
    }

    /** How it is judged, in words. */
    public Words judged() {
        return judgement == null ? Judgement.of(direction) : judgement;
    }
}
