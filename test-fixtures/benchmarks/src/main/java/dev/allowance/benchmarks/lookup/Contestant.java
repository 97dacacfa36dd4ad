package dev.allowance.benchmarks.lookup;

import io.helidon.common.uri.UriPath;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.ParsedEndpoint;
import io.jooby.Route;
import io.micronaut.http.uri.UriMatchTemplate;
import io.undertow.util.PathTemplateMatcher;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What Java users have at hand to learn which methods a path allows, each asked at the innermost layer that tells it. None of
 * them sends a request or runs a filter.
 */
public enum Contestant {
    /** What Spring's 405 does: every pattern is tried, the methods of those that match are collected. */
    SPRING_PATTERNS {
        @Override
        Lookup of(RouteSet routes) {
            Map<PathPattern, Collection<String>> patterns = new LinkedHashMap<>();
            PathPatternParser parser = PathPatternParser.defaultInstance;
            routes.methods().forEach((template, methods) -> patterns.put(parser.parse(template), methods));
            return path -> {
                PathContainer parsed = PathContainer.parsePath(path);
                return collect(patterns, pattern -> pattern.matches(parsed));
            };
        }
    },
    /** Spring MVC's own answer to OPTIONS, from the request to the value of the header. */
    SPRING_OPTIONS {
        @Override
        Lookup of(RouteSet routes) {
            return new SpringOptions(routes);
        }
    },
    /** The matcher that Quarkus REST asks first; its value is the table of methods. */
    RESTEASY_REACTIVE {
        @Override
        Lookup of(RouteSet routes) {
            ArrayList<RequestMapper.RequestPath<Collection<String>>> paths = new ArrayList<>();
            routes.methods()
                    .forEach((template, methods) -> paths.add(
                            new RequestMapper.RequestPath<>(false, new URITemplate(template, false), methods)));
            RequestMapper<Collection<String>> mapper = new RequestMapper<>(paths);
            return path -> {
                RequestMapper.RequestMatch<Collection<String>> match = mapper.map(path);
                return match == null || !match.remaining.isEmpty() ? null : match.value;
            };
        }
    },
    /** Undertow's matcher with the methods as values, as its routing handler uses one for each method. */
    UNDERTOW {
        @Override
        Lookup of(RouteSet routes) {
            PathTemplateMatcher<Collection<String>> matcher = new PathTemplateMatcher<>();
            routes.methods().forEach(matcher::add);
            return path -> {
                PathTemplateMatcher.PathMatchResult<Collection<String>> match = matcher.match(path);
                return match == null ? null : match.getValue();
            };
        }
    },
    /** Jooby's tree, asked for every method as its 405 does. */
    JOOBY {
        @Override
        Lookup of(RouteSet routes) {
            try {
                Class<?> type = Class.forName("io.jooby.internal.Chi");
                MethodHandles.Lookup access = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
                Object tree = access.findConstructor(type, MethodType.methodType(void.class))
                        .invoke();
                MethodHandle insert =
                        access.findVirtual(type, "insert", MethodType.methodType(void.class, Route.class));
                for (var entry : routes.methods().entrySet()) {
                    for (String method : entry.getValue()) {
                        insert.invoke(tree, new Route(method, entry.getKey(), context -> ""));
                    }
                }
                MethodHandle exists = access.findVirtual(
                                type, "exists", MethodType.methodType(boolean.class, String.class, String.class))
                        .bindTo(tree);
                return path -> eachMethod(METHODS, method -> {
                    try {
                        return (boolean) exists.invokeExact(method, path);
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                });
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    },
    /** Javalin's matcher, asked for every method as its 405 does. */
    JAVALIN {
        @Override
        Lookup of(RouteSet routes) {
            io.javalin.router.matcher.PathMatcher matcher = new io.javalin.router.matcher.PathMatcher();
            JavalinConfig config = new JavalinConfig();
            routes.methods()
                    .forEach((template, methods) -> methods.forEach(method -> matcher.add(new ParsedEndpoint(
                            new Endpoint(HandlerType.valueOf(method), template, context -> {}), config.router))));
            return path -> eachMethod(
                    METHODS,
                    method -> matcher.findEntries(HandlerType.valueOf(method), path)
                            .findFirst()
                            .isPresent());
        }
    },
    /** Helidon's path matchers, one after the other, as its routing tries them. */
    HELIDON {
        @Override
        Lookup of(RouteSet routes) {
            Map<PathMatcher, Collection<String>> matchers = new LinkedHashMap<>();
            routes.methods().forEach((template, methods) -> matchers.put(PathMatchers.create(template), methods));
            return path -> {
                UriPath parsed = UriPath.create(path);
                return collect(matchers, matcher -> matcher.match(parsed).accepted());
            };
        }
    },
    /** Micronaut's templates, one after the other, as its router tries them. */
    MICRONAUT {
        @Override
        Lookup of(RouteSet routes) {
            Map<UriMatchTemplate, Collection<String>> templates = new LinkedHashMap<>();
            routes.methods().forEach((template, methods) -> templates.put(UriMatchTemplate.of(template), methods));
            return path -> collect(templates, template -> template.tryMatch(path) != null);
        }
    },
    /** Jersey's own answer to OPTIONS, by its application handler. */
    JERSEY_OPTIONS {
        @Override
        Lookup of(RouteSet routes) {
            return new JerseyOptions(routes);
        }
    };

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    /** Made ready to answer for these routes. */
    abstract Lookup of(RouteSet routes);

    /** Tells of the first answer that is wrong; a router that decides for one template may leave out the others' methods. */
    static void check(Lookup lookup, RouteSet routes, String[] hits, String[] misses) {
        Reference reference = new Reference(routes);
        for (String path : hits) {
            SortedSet<String> told = methods(lookup.allow(path));
            SortedSet<String> best = reference.ways(path).firstEntry().getValue();
            SortedSet<String> all = reference.methods(path);
            told.retainAll(METHODS);
            if (!told.containsAll(best) || !all.containsAll(told)) {
                throw new IllegalStateException(path + ": " + told + " instead of " + all);
            }
        }
        for (String path : misses) {
            SortedSet<String> told = methods(lookup.allow(path));
            if (!told.isEmpty()) {
                throw new IllegalStateException(path + ": " + told + " instead of nothing");
            }
        }
    }

    private static SortedSet<String> methods(Object answer) {
        SortedSet<String> methods = new TreeSet<>();
        if (answer instanceof String header) {
            methods.addAll(List.of(header.split(", ?")));
        } else if (answer instanceof Collection<?> names) {
            names.forEach(name -> methods.add(name.toString()));
        }
        return methods;
    }

    private interface Test<T> {
        boolean holds(T what);
    }

    private static <T> Collection<String> collect(Map<T, Collection<String>> all, Test<T> matches) {
        Collection<String> found = null;
        for (Map.Entry<T, Collection<String>> entry : all.entrySet()) {
            if (matches.holds(entry.getKey())) {
                found = found == null ? new TreeSet<>() : found;
                found.addAll(entry.getValue());
            }
        }
        return found;
    }

    private static Collection<String> eachMethod(List<String> methods, Test<String> served) {
        Collection<String> found = null;
        for (String method : methods) {
            if (served.holds(method)) {
                found = found == null ? new ArrayList<>() : found;
                found.add(method);
            }
        }
        return found;
    }
}
