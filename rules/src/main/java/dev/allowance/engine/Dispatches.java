package dev.allowance.engine;

import dev.allowance.framework.Dispatch;
import dev.allowance.framework.Matching;
import dev.allowance.framework.Runtime;
import dev.allowance.framework.jaxrs.CxfDispatch;
import dev.allowance.framework.jaxrs.JerseyDispatch;
import dev.allowance.framework.jaxrs.QuarkusDispatch;
import dev.allowance.framework.jaxrs.RestEasyDispatch;
import dev.allowance.framework.spring.SpringDispatch;
import dev.allowance.route.RouteTable;
import java.util.Set;

/** The behaviour of each runtime. */
public final class Dispatches {

    private Dispatches() {}

    /**
     * What the runtime answers for the routes of its framework in the table.
     *
     * @param matching how it compares paths, as far as that is not its default; what is not {@linkplain Matching#isFor for} it
     *     is left alone
     */
    public static Dispatch of(Runtime runtime, Set<Matching> matching, RouteTable table) {
        return switch (runtime) {
            case SPRING_MVC, SPRING_WEBFLUX -> new SpringDispatch(runtime, matching, table);
            case JERSEY -> new JerseyDispatch(table, matching);
            case RESTEASY -> new RestEasyDispatch(table);
            case CXF -> new CxfDispatch(table);
            case QUARKUS -> new QuarkusDispatch(table);
        };
    }
}
