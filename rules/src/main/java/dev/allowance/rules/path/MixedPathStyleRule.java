package dev.allowance.rules.path;

import com.google.auto.service.AutoService;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Phrase;
import dev.allowance.path.Segment;
import dev.allowance.route.Api;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Paths whose words are joined in several ways, so that clients cannot guess the next one. Told once for an API. */
@AutoService(Rule.class)
public final class MixedPathStyleRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "mixed-path-style",
            Severity.INFO,
            Theme.PATH,
            "the words of path segments are joined by hyphens here, by underscores or capitals there");

    /** So many segments of several words show a style from which a single one differs. */
    private static final int ENOUGH = 5;

    /** So many in each of two styles are no slip. */
    private static final int MIXED = 2;

    /** Paths that show or replace an API, and are not part of its design. */
    private static final Set<String> SAMPLES =
            Set.of("mock", "mocks", "demo", "demos", "example", "examples", "sample", "samples");

    /** How the words of a segment are joined. Single words, also capitalised ones as in SCIM's {@code /Users}, show no style. */
    private enum Style {
        KEBAB("with hyphens", "[a-z][a-z0-9]*(-[a-z0-9]+)+"),
        SNAKE("with underscores", "[a-z][a-z0-9]*(_[a-z0-9]+)+"),
        CAMEL("in camel case", "[a-z][a-z0-9]*([A-Z][A-Za-z0-9]*)+");

        private final String name;
        private final Pattern pattern;

        Style(String name, String pattern) {
            this.name = name;
            this.pattern = Pattern.compile(pattern);
        }

        static Optional<Style> of(String text) {
            if (isOneWord(text)) {
                return Optional.empty();
            }
            for (Style style : values()) {
                if (style.pattern.matcher(text).matches()) {
                    return Optional.of(style);
                }
            }
            return Optional.empty();
        }

        /** Most segments are: they need no expression. */
        private static boolean isOneWord(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
                    return false;
                }
            }
            return true;
        }

        String join(List<String> words) {
            if (this != CAMEL) {
                return String.join(this == KEBAB ? "-" : "_", words);
            }
            StringBuilder joined = new StringBuilder(words.get(0));
            for (String word : words.subList(1, words.size())) {
                joined.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
            return joined.toString();
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Map<Api, Map<Style, SortedMap<String, Route>>> apis = new TreeMap<>();
        for (Route route : context.table().designed()) {
            if (!ManagementPaths.contains(route.template())) {
                Map<Style, SortedMap<String, Route>> styles =
                        apis.computeIfAbsent(Api.of(route), api -> new EnumMap<>(Style.class));
                for (Segment segment : ownSegments(route)) {
                    if (segment instanceof Segment.Literal literal) {
                        Style.of(literal.text())
                                .ifPresent(style -> styles.computeIfAbsent(style, s -> new TreeMap<>())
                                        .merge(literal.text(), route, MixedPathStyleRule::lasting));
                    }
                }
            }
        }
        apis.values().forEach(styles -> check(styles, context));
    }

    /** The segments that its author names: neither a sample's, nor what a service is mounted at, before the version. */
    private static List<Segment> ownSegments(Route route) {
        List<Segment> segments = route.template().segments();
        int from = 0;
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i) instanceof Segment.Literal literal) {
                if (SAMPLES.contains(literal.text())) {
                    return List.of();
                }
                from = from == 0 && Phrase.isVersion(literal.text()) ? i + 1 : from;
            }
        }
        return segments.subList(from, segments.size());
    }

    private static void check(Map<Style, SortedMap<String, Route>> styles, RuleContext context) {
        Optional<Style> usual = styles.keySet().stream()
                .max(Comparator.comparingInt(style -> styles.get(style).size()));
        long often = styles.values().stream()
                .filter(segments -> segments.size() >= MIXED)
                .count();
        if (styles.size() > 1 && (often > 1 || styles.get(usual.orElseThrow()).size() >= ENOUGH)) {
            context.report(finding(usual.orElseThrow(), styles));
        }
    }

    /** The first of two routes, unless only that is going away. */
    private static Route lasting(Route first, Route second) {
        return first.facts().deprecated() && !second.facts().deprecated() ? second : first;
    }

    private static Finding finding(Style usual, Map<Style, SortedMap<String, Route>> styles) {
        List<Map.Entry<String, Route>> others = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        styles.forEach((style, segments) -> {
            if (style != usual) {
                counts.add(segments.size() + " " + style.name);
                others.addAll(segments.entrySet());
            }
        });
        // told at what stays, if any does
        others.sort(Comparator.comparing(entry -> entry.getValue().facts().deprecated()));
        String text = others.get(0).getKey();
        Route route = others.get(0).getValue();
        int all = styles.values().stream().mapToInt(Map::size).sum();
        boolean isMost = 2 * styles.get(usual).size() > all;
        String problem = "`" + text + "` in `" + route.template() + "` is not written like "
                + (isMost ? "most" : "other") + " paths: "
                + styles.get(usual).size() + " segments join their words " + usual.name + ", "
                + String.join(" and ", counts);
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().pathAnchor(),
                problem,
                "write `" + usual.join(Phrase.of(text).words()) + "`, and choose one style for new paths",
                others.stream()
                        .skip(1)
                        .map(other -> new Related(other.getValue(), "`" + other.getKey() + "`"))
                        .toList());
    }
}
