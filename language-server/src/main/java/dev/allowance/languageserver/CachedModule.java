package dev.allowance.languageserver;

import dev.allowance.check.Located;
import dev.allowance.check.Module;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.Servers;
import dev.allowance.framework.Matching;
import dev.allowance.framework.Runtime;
import dev.allowance.route.HandlerFacts;
import dev.allowance.route.Route;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteNotationException;
import dev.allowance.route.RouteTable;
import dev.allowance.source.Anchor;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Severity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What was known of a module, in a form that can be written. Routes are told by their notation. */
record CachedModule(
        String name,
        String folder,
        List<String> sources,
        String encoding,
        List<Runtime> known,
        List<Runtime> assumed,
        Set<Matching> matching,
        List<CachedFile> files) {

    /**
     * What was known of one file.
     *
     * @param modified when the file was, in milliseconds
     * @param size of the file in bytes
     */
    record CachedFile(String path, long modified, long size, List<CachedRoute> routes, List<CachedFinding> findings) {

        /** Whether the file is as it was. */
        boolean isUpToDate() {
            try {
                BasicFileAttributes now = Files.readAttributes(Path.of(path), BasicFileAttributes.class);
                return now.lastModifiedTime().toMillis() == modified && now.size() == size;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** The routes of a file, by their notation and in their order, and their places. */
    private record RestoredFile(CachedFile cached, Map<String, Route> routes, Map<Anchor, Span> places) {

        static RestoredFile of(CachedFile file) {
            Map<String, Route> routes = new LinkedHashMap<>();
            Map<Anchor, Span> places = new HashMap<>();
            file.routes().forEach(cached -> routes.put(cached.notation(), route(cached, places)));
            return new RestoredFile(file, routes, places);
        }
    }

    /** A route and its places, each of which may be missing. */
    record CachedRoute(String notation, Span handler, Span path, Span method) {}

    record CachedFinding(
            String rule,
            Severity severity,
            String route,
            String problem,
            String cure,
            Span span,
            List<CachedRelated> related) {}

    record CachedRelated(String route, String note) {}

    /** A place that was kept: its identity is all there is to it. */
    private static final class CachedAnchor implements Anchor {}

    /** What is known of a module now. Files whose text the editor has not saved are left out. */
    static CachedModule of(LiveModule live) {
        Snapshot snapshot = live.snapshot();
        Servers servers = snapshot.servers(new RouteTable(List.of()));
        List<CachedFile> files = new ArrayList<>();
        for (String file : snapshot.files().stream().sorted().toList()) {
            if (!file.isEmpty() && live.version(file).isEmpty()) {
                file(file, snapshot.file(file)).ifPresent(files::add);
            }
        }
        return new CachedModule(
                live.module().name(),
                live.module().folder().toString(),
                live.module().sources().sources().stream().map(Path::toString).toList(),
                live.module().sources().encoding().name(),
                servers.known(),
                servers.followed().stream()
                        .filter(runtime -> !servers.known().contains(runtime))
                        .toList(),
                snapshot.matching(),
                files);
    }

    private static Optional<CachedFile> file(String path, FileRoutes known) {
        Function<Anchor, Span> place = anchor -> known.places().get(anchor);
        try {
            Path file = Path.of(path);
            return Optional.of(new CachedFile(
                    path,
                    Files.getLastModifiedTime(file).toMillis(),
                    Files.size(file),
                    known.routes().stream()
                            .map(route -> new CachedRoute(
                                    route.toString(),
                                    place.apply(route.facts().handlerAnchor()),
                                    place.apply(route.facts().pathAnchor()),
                                    place.apply(route.facts().methodAnchor())))
                            .toList(),
                    known.findings().stream().map(CachedModule::finding).toList()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static CachedFinding finding(Located located) {
        Finding finding = located.finding();
        return new CachedFinding(
                finding.rule(),
                finding.severity(),
                finding.route().toString(),
                finding.problem(),
                finding.cure(),
                located.span().orElse(null),
                finding.related().stream()
                        .map(related -> new CachedRelated(related.route().toString(), related.note()))
                        .toList());
    }

    /** A module that shows what was known and reads nothing. */
    LiveModule restore() {
        ProjectModule module = new ProjectModule(
                name,
                Path.of(folder),
                new Module(sources.stream().map(Path::of).toList(), List.of(), List.of(), Charset.forName(encoding)),
                Configuration.DEFAULT,
                Path.of(folder, ProjectModule.BASELINE),
                List.of(),
                List.of());
        List<RestoredFile> current = files.parallelStream()
                .filter(CachedFile::isUpToDate)
                .map(RestoredFile::of)
                .toList();
        Map<String, Route> routes = new HashMap<>();
        current.forEach(file -> routes.putAll(file.routes()));
        Map<String, FileRoutes> restored = new HashMap<>();
        for (RestoredFile file : current) {
            restored.put(
                    file.cached().path(),
                    new FileRoutes(
                            List.copyOf(file.routes().values()),
                            file.cached().findings().stream()
                                    .flatMap(finding -> located(finding, routes).stream())
                                    .toList(),
                            file.places()));
        }
        return new LiveModule(
                module,
                new Snapshot(module, restored, matching, table -> new Servers(table, known, assumed, matching)));
    }

    private static Route route(CachedRoute cached, Map<Anchor, Span> places) {
        Route bare = parse(cached.notation());
        HandlerFacts none = HandlerFacts.UNKNOWN;
        return new Route(
                bare.framework(),
                bare.methods(),
                bare.template(),
                bare.handler(),
                bare.conditions(),
                bare.role(),
                bare.unknown(),
                bare.resource(),
                new HandlerFacts(
                        none.known(),
                        true,
                        anchor(cached.handler(), places),
                        anchor(cached.path(), places),
                        anchor(cached.method(), places),
                        none.suppressions(),
                        none.deprecated(),
                        none.conditional(),
                        none.returnType(),
                        none.parameters(),
                        none.flatBody(),
                        none.status(),
                        none.controller(),
                        none.resource(),
                        none.flaw()));
    }

    private static Route parse(String notation) {
        try {
            return RouteNotation.parse(notation);
        } catch (RouteNotationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Anchor anchor(Span span, Map<Anchor, Span> places) {
        if (span == null) {
            return Anchor.NONE;
        }
        Anchor anchor = new CachedAnchor();
        places.put(anchor, span);
        return anchor;
    }

    /** The finding, unless a party is of a file that has changed. */
    private static Optional<Located> located(CachedFinding cached, Map<String, Route> routes) {
        Route route = routes.get(cached.route());
        List<Related> related = cached.related().stream()
                .map(one -> routes.get(one.route()) == null ? null : new Related(routes.get(one.route()), one.note()))
                .filter(Objects::nonNull)
                .toList();
        if (route == null || related.size() < cached.related().size()) {
            return Optional.empty();
        }
        return Optional.of(new Located(
                new Finding(
                        cached.rule(),
                        cached.severity(),
                        route,
                        new CachedAnchor(),
                        cached.problem(),
                        cached.cure(),
                        related),
                Optional.ofNullable(cached.span())));
    }
}
