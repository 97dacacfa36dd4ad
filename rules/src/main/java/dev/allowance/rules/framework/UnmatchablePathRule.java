package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mapping with text that paths of requests do not have: RFC 3986 §3.3 ends the path at {@code ?} and {@code #}, §5.2.4 takes
 * dot segments out, and nobody types an empty segment or a blank.
 */
@AutoService(Rule.class)
public final class UnmatchablePathRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "unmatchable-path",
            Severity.WARNING,
            Theme.FRAMEWORK,
            "a mapping holds a query, a fragment, an empty or dot segment, a backslash or a stray blank, and clients send none");

    /** Spring reads {@code ?} as any one character, which somebody may mean; but not before {@code name=}. */
    private static final Pattern QUERY = Pattern.compile("\\?[\\w.-]+=");

    /** A text of a path that cannot be meant, and what to do about it. */
    private record Flaw(String what, String cure) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        for (Route route : context.table().designed()) {
            flaw(route.template()).ifPresent(flaw -> context.report(finding(route, flaw)));
        }
    }

    private static Optional<Flaw> flaw(PathTemplate template) {
        for (Segment segment : template.segments()) {
            String text = text(segment);
            boolean literal = segment instanceof Segment.Literal;
            if (template.syntax() == PathSyntax.JAXRS
                    ? text.contains("?")
                    : text.contains("?") && QUERY.matcher(text).find()) {
                return Optional.of(new Flaw(
                        "a query, which is no part of the path",
                        "leave it out and take query parameters as arguments"));
            }
            if (text.contains("#")) {
                return Optional.of(new Flaw("a `#`, at which clients end the path", "leave it out"));
            }
            if (text.contains("\\")) {
                return Optional.of(new Flaw("a backslash, which no path has", "leave it out"));
            }
            if (literal && (text.equals(".") || text.equals(".."))) {
                return Optional.of(new Flaw(
                        "the segment `" + text + "`, which clients and servers take out",
                        "write the path that is meant"));
            }
            if (literal && text.isEmpty()) {
                return Optional.of(new Flaw("two slashes in a row", "write one, since clients send one"));
            }
            if (text.startsWith(" ") || text.endsWith(" ")) {
                return Optional.of(new Flaw(
                        "a blank at an end of a segment, which clients would have to send as `%20`", "leave it out"));
            }
        }
        return Optional.empty();
    }

    /** The fixed text of a segment, where variables and whatever is unknown are an underscore. */
    private static String text(Segment segment) {
        if (segment instanceof Segment.Literal literal) {
            return literal.text();
        }
        StringBuilder text = new StringBuilder();
        if (segment instanceof Segment.Mixed mixed) {
            for (Segment.Part part : mixed.parts()) {
                if (part instanceof Segment.Text fixed) {
                    text.append(fixed.text());
                } else {
                    text.append(part instanceof Segment.AnyCharacter ? '?' : '_');
                }
            }
        }
        return text.toString();
    }

    private static Finding finding(Route route, Flaw flaw) {
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().pathAnchor(),
                "`" + route.methods() + " " + route.template() + "` is mapped with " + flaw.what,
                flaw.cure,
                List.of());
    }
}
