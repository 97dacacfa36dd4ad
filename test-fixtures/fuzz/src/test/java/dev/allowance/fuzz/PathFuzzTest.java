package dev.allowance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.automaton.Nfa;
import dev.allowance.automaton.RegexParser;
import dev.allowance.engine.Analyzer;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.Report;
import dev.allowance.engine.Servers;
import dev.allowance.framework.AnswerAutomaton;
import dev.allowance.framework.Matching;
import dev.allowance.framework.Runtime;
import dev.allowance.http.HttpMethods;
import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.Overlap;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Specificity;
import dev.allowance.path.TemplateLanguage;
import dev.allowance.processor.lookup.LookupException;
import dev.allowance.processor.lookup.LookupGenerator;
import dev.allowance.route.Framework;
import dev.allowance.route.Handler;
import dev.allowance.route.Route;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

/** The path algebra, the dispatchers, the rules and the generator on templates of any kind. */
class PathFuzzTest {

    @Test
    void aTemplateIsReadOrRefusedAndPrintsItself() {
        new Campaign(5_000).run(random -> {
            PathSyntax syntax = PathSyntax.values()[random.nextInt(PathSyntax.values().length)];
            String text = Templates.any(syntax, random);
            Optional<PathTemplate> template = parse(text, syntax);
            if (template.isPresent()) {
                assertThat(template.get().toString()).isEqualTo(text);
                TemplateLanguage.of(template.get());
            }
        });
    }

    @Test
    void twoTemplatesCompareTheSameBothWays() {
        new Campaign(500).run(random -> {
            PathSyntax syntax = PathSyntax.values()[random.nextInt(PathSyntax.values().length)];
            Optional<PathTemplate> a = parse(Templates.any(syntax, random), syntax);
            Optional<PathTemplate> b = parse(Templates.any(syntax, random), syntax);
            if (a.isPresent() && b.isPresent()) {
                Overlap there = Overlap.between(a.get(), b.get());
                Overlap back = Overlap.between(b.get(), a.get());
                assertThat(back).as(a + " and " + b).isEqualTo(reversed(there));
                assertThat(Overlap.between(a.get(), a.get())).isIn(Overlap.EQUAL, Overlap.UNKNOWN, Overlap.DISJOINT);
                assertThat(Integer.signum(Specificity.compare(a.get(), b.get())))
                        .isEqualTo(-Integer.signum(Specificity.compare(b.get(), a.get())));
                Optional<String> witness = Overlap.witness(a.get(), b.get());
                assertThat(witness.isPresent() && there == Overlap.DISJOINT).isFalse();
            }
        });
    }

    private static Overlap reversed(Overlap overlap) {
        return switch (overlap) {
            case SUBSUMES -> Overlap.SUBSUMED;
            case SUBSUMED -> Overlap.SUBSUMES;
            default -> overlap;
        };
    }

    /** Where the parser takes a regular expression, it accepts what java.util.regex matches. */
    @Test
    void aRegularExpressionIsReadAsJavaReadsIt() {
        new Campaign(5_000).run(random -> {
            String regex = Noise.disturbed(
                    List.of("[a-z]+\\d*", "(a|b)*c?", "x{2,3}", "[^/]+", "\\w-\\w", ".*")
                            .get(random.nextInt(6)),
                    random);
            Optional<Nfa> own = RegexParser.parse(regex);
            Optional<Pattern> java = pattern(regex);
            if (own.isPresent() && java.isPresent()) {
                for (String text : List.of("", "a", "ab1", "xx", "x-y", "c", Noise.word(random))) {
                    assertThat(own.get().accepts(text))
                            .as("%s on %s", regex, text)
                            .isEqualTo(java.get().matcher(text).matches());
                }
            }
        });
    }

    private static Optional<Pattern> pattern(String regex) {
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    @Test
    void everyTableIsCheckedAndAnswered() {
        new Campaign(50).run(random -> {
            Framework framework = Framework.values()[random.nextInt(Framework.values().length)];
            RouteTable table = table(framework, random);
            assertThat(RouteNotation.readTable(RouteNotation.printTable(table)).routes())
                    .isEqualTo(table.routes());
            List<Runtime> runtimes = List.of(Runtime.values()).stream()
                    .filter(runtime -> runtime.framework() == framework)
                    .toList();
            Set<Matching> matching = random.nextBoolean()
                    ? Set.of()
                    : Set.of(Matching.values()[random.nextInt(Matching.values().length)]);
            Servers servers = new Servers(table, runtimes, List.of(), matching);
            Report report = new Analyzer(Configuration.DEFAULT).check(table, servers);
            assertThat(report.faults()).isEmpty();
            List<AnswerAutomaton> automata = new ArrayList<>();
            for (Runtime runtime : runtimes) {
                servers.answers(runtime).ifPresent(automata::add);
            }
            try {
                LookupGenerator.generate("app.Allowed", table, automata);
            } catch (LookupException e) {
                assertThat(e).hasMessageNotContaining("Exception");
            }
        });
    }

    private static RouteTable table(Framework framework, Random random) {
        List<Route> routes = new ArrayList<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            int number = i;
            parse(Templates.any(framework.syntax(), random), framework.syntax())
                    .ifPresent(template -> routes.add(Route.of(
                            framework,
                            HttpMethods.of(List.of("GET", "POST", "PUT", "DELETE", "PATCH")
                                    .get(random.nextInt(5))),
                            template,
                            new Handler("app.C" + number % 3, "m" + number, List.of()))));
        }
        return new RouteTable(routes);
    }

    private static Optional<PathTemplate> parse(String text, PathSyntax syntax) {
        try {
            return Optional.of(PathTemplate.parse(text, syntax));
        } catch (InvalidTemplateException e) {
            assertThat(e.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }
}
