package io.lockstep.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** Takes the place of the library's own mapper, which does not fit this version of Quarkus. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class UnauthorizedMapper extends ExceptionMapperBase<UnauthorizedException> {

    @Override
    protected HttpProblem toProblem(UnauthorizedException refusal) {
        return HttpProblem.builder().withStatus(401).build();
    }
}
