package io.lockstep.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Hands a {@link Problem} to the problem library; {@link CatalogueDocuments} writes the document. */
@Provider
public class ProblemMapper extends ExceptionMapperBase<Problem> {

    @Override
    protected HttpProblem toProblem(Problem problem) {
        return HttpProblem.builder()
                .withStatus(problem.type().status())
                .withTitle(problem.type().title().english())
                .build();
    }
}
