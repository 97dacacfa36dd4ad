package dev.allowance.processor.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.Answer;
import dev.allowance.framework.AnswerAutomaton;
import dev.allowance.framework.CertainAnswer;
import dev.allowance.framework.Dispatch;
import dev.allowance.framework.Matching;
import dev.allowance.framework.PathLanguage;
import dev.allowance.framework.Runtime;
import dev.allowance.framework.jaxrs.CxfDispatch;
import dev.allowance.framework.jaxrs.JerseyDispatch;
import dev.allowance.framework.jaxrs.QuarkusDispatch;
import dev.allowance.framework.jaxrs.RestEasyDispatch;
import dev.allowance.framework.spring.SpringDispatch;
import dev.allowance.http.AllowHeader;
import dev.allowance.http.HttpMethods;
import dev.allowance.route.Route;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteNotationException;
import dev.allowance.route.RouteTable;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The generated class against the dispatch of every runtime, asked language by language. */
class RuntimesTest {

    private static final String TABLE = """
            # allowance routes 1
            jaxrs DELETE,GET,PUT /users/{id} -> a.Users#one() root=/users sub={id}
            jaxrs GET,POST /users -> a.Users#all() root=/users
            jaxrs POST /users/search -> a.Users#search() root=/users sub=search
            jaxrs GET /users/{id}/orders/{n:[0-9]+} -> a.Orders#one() root=/users locators={id}/orders sub={n:[0-9]+}
            jaxrs PUT /a/b -> a.B#put() root=/a/b
            jaxrs GET /a/{x}/c -> a.A#get() root=/a sub={x}/c
            jaxrs GET /sp%20ace/{rest:.*} -> a.C#get() root=/sp%20ace sub={rest:.*}
            spring DELETE,GET /users/{id} -> a.Users#one()
            spring GET,POST /users -> a.Users#all()
            spring POST /users/search -> a.Users#search()
            spring * /any/{x} -> a.Any#any()
            spring PUT /any/thing -> a.Any#put()
            spring GET /files/** -> a.Files#get()
            spring GET /users/{id:[0-9]+}/orders/{n}.json -> a.Orders#one()
            spring GET ${?}/odd -> a.Odd#get()
            """;

    private static final List<String> PIECES = List.of(
            "/",
            "/",
            "/users",
            "/search",
            "/12",
            "/x",
            "/orders",
            "/7",
            ".json",
            "/a",
            "/b",
            "/c",
            "/any",
            "/thing",
            "/odd",
            "/files",
            "/sp%20ace",
            "/sp ace",
            ";m=1",
            "%2F",
            "%73earch",
            "/%C3%BC",
            "?q",
            "%zz",
            "//");

    @Test
    void everyRuntimeAnswersAlike() throws RouteNotationException, LookupException {
        RouteTable table = RouteNotation.readTable(TABLE);
        for (Dispatch dispatch : List.of(
                new SpringDispatch(Runtime.SPRING_MVC, Set.of(), table),
                new SpringDispatch(Runtime.SPRING_WEBFLUX, Set.of(), table),
                new SpringDispatch(Runtime.SPRING_WEBFLUX, Set.of(Matching.TRAILING_SLASH), table),
                new SpringDispatch(Runtime.SPRING_MVC, Set.of(Matching.ANT_PATH_MATCHER), table),
                new SpringDispatch(
                        Runtime.SPRING_MVC, Set.of(Matching.ANT_PATH_MATCHER, Matching.TRAILING_SLASH), table),
                new JerseyDispatch(table),
                new RestEasyDispatch(table),
                new CxfDispatch(table),
                new QuarkusDispatch(table))) {
            List<AnswerAutomaton> automata =
                    List.of(AnswerAutomaton.of(dispatch).orElseThrow());
            GeneratedClass generated = LookupGenerator.generate("a.Allowed", table, automata);
            assertThat(generated.notes()).isEmpty();
            Loaded loaded = Loaded.of(generated);
            assertThat(loaded.routes())
                    .hasToString(table.served().stream()
                            .map(Route::toString)
                            .toList()
                            .toString());
            Loaded steps = Loaded.of(LookupGenerator.generate("a.Allowed", table, automata, 0));
            List<PathLanguage> languages = dispatch.languages();
            Random random = new Random(3);
            int found = 0;
            for (int i = 0; i < 2000; i++) {
                StringBuilder path = new StringBuilder();
                for (int parts = random.nextInt(6); parts >= 0; parts--) {
                    path.append(PIECES.get(random.nextInt(PIECES.size())));
                }
                Answer answer = ask(dispatch, languages, path.toString());
                String as = dispatch.runtime() + " " + path;
                boolean known = answer.known() && !answer.allow().isUnknown();
                assertThat(loaded.isUnknown(path.toString())).as(as).isEqualTo(!known);
                assertThat(steps.isUnknown(path.toString())).as(as).isEqualTo(!known);
                assertThat(steps.allow(path.toString())).as(as).isEqualTo(loaded.allow(path.toString()));
                if (known) {
                    for (String method : List.of("GET", "get", "POST", "LOCK")) {
                        String asked = dispatch.ignoresCaseOfMethods() ? method.toUpperCase(Locale.ROOT) : method;
                        assertThat(loaded.explain(method, path.toString()).contains(method + " is supported"))
                                .as(as)
                                .isEqualTo(
                                        answer.allow().isAll() || answer.allow().contains(asked));
                    }
                    assertThat(loaded.allow(path.toString()))
                            .as(as)
                            .isEqualTo(answer.allow().isEmpty() ? null : header(answer.allow()));
                    assertThat(loaded.frameworkAllow(path.toString()))
                            .as(as)
                            .isEqualTo(orNull(answer.frameworkAllow()));
                    assertThat(loaded.frameworkOptions(path.toString()))
                            .as(as)
                            .isEqualTo(orNull(answer.frameworkOptions()));
                    found += answer.allow().isEmpty() ? 0 : 1;
                }
            }
            assertThat(found).as(dispatch.runtime().id()).isGreaterThan(50);
        }
    }

    private static Answer ask(Dispatch dispatch, List<PathLanguage> languages, String rawPath) {
        Optional<String> path = dispatch.reading().read(rawPath);
        BitSet matched = new BitSet();
        BitSet inexact = new BitSet();
        for (int i = 0; i < languages.size(); i++) {
            matched.set(i, path.isPresent() && languages.get(i).automaton().accepts(path.get()));
            inexact.set(i, !languages.get(i).exact());
        }
        return path.isPresent() ? CertainAnswer.of(dispatch, matched, inexact) : Answer.NOT_FOUND;
    }

    private static String orNull(Optional<HttpMethods> methods) {
        return methods.filter(its -> !its.isUnknown()).map(RuntimesTest::header).orElse(null);
    }

    private static String header(HttpMethods methods) {
        return methods.isAll() ? AllowHeader.format(Answers.USUAL) : AllowHeader.format(methods);
    }
}
