package io.lockstep.kit.http;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the operation does not take: a misspelt filter that is ignored answers with everything, and
 * looks as if it had worked.
 */
@Singleton
class KnownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var sent = request.getUriInfo().getQueryParameters().keySet();
        if (sent.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        var takes = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        for (var name : sent) {
            if (!takes.contains(name)) {
                throw new Problem(CommonProblem.UNKNOWN_PARAMETER)
                        .with("parameter", name)
                        .with("known", takes.isEmpty() ? "none" : String.join(", ", takes));
            }
        }
    }

    private static Set<String> of(Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            Arrays.stream(parameter.getAnnotationsByType(QueryParam.class))
                    .map(QueryParam::value)
                    .forEach(names::add);
        }
        return names;
    }
}
