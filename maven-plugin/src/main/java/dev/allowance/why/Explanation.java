package dev.allowance.why;

import dev.allowance.framework.Answer;
import dev.allowance.framework.Outcome;
import dev.allowance.framework.Request;
import dev.allowance.framework.Runtime;
import dev.allowance.route.Route;
import java.util.List;

/**
 * What one runtime does with a request.
 *
 * @param assumed whether nothing says that it is this runtime
 * @param answer what holds for the path, whatever the method
 * @param ofPath the routes that the path matches, whatever their method, the most specific template first
 * @param fitting what the request lacks where its method is mapped, but a condition does not hold
 * @param near for a request that finds no handler: routes that nearly match
 */
public record Explanation(
        Runtime runtime,
        boolean assumed,
        Request request,
        Outcome outcome,
        Answer answer,
        List<Route> ofPath,
        List<Fitting> fitting,
        List<NearMiss> near) {

    public Explanation {
        ofPath = List.copyOf(ofPath);
        fitting = List.copyOf(fitting);
        near = List.copyOf(near);
    }
}
