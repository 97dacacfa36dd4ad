package dev.allowance.framework.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.allowance.framework.Answer;
import dev.allowance.framework.Runtime;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteNotationException;
import dev.allowance.route.RouteTable;
import java.util.BitSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each expectation was observed on a running server, save those on what cannot be known. */
class SpringDispatchTest {

    static RouteTable table(String... routes) {
        StringBuilder text = new StringBuilder("# allowance routes 1\n");
        int method = 0;
        for (String route : routes) {
            String[] parts = route.split(" ", 3);
            text.append("spring ").append(parts[0]).append(' ').append(parts[1]);
            text.append(" -> a.A#m").append(method++).append("()");
            text.append(parts.length > 2 ? " " + parts[2] : "").append('\n');
        }
        try {
            return RouteNotation.readTable(text.toString());
        } catch (RouteNotationException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer answer(Runtime runtime, String path, String... routes) {
        SpringDispatch dispatch = new SpringDispatch(runtime, Set.of(), table(routes));
        BitSet matched = new BitSet();
        for (int i = 0; i < dispatch.languages().size(); i++) {
            matched.set(i, dispatch.languages().get(i).automaton().accepts(path));
        }
        return dispatch.answer(matched);
    }

    /** {@code allow | Allow of a 405 | Allow of an automatic OPTIONS answer}. */
    private static String print(String path, String... routes) {
        Answer answer = answer(Runtime.SPRING_MVC, path, routes);
        return answer.known()
                ? answer.allow() + " | "
                        + answer.frameworkAllow().map(Object::toString).orElse("-") + " | "
                        + answer.frameworkOptions().map(Object::toString).orElse("-")
                : "unknown";
    }

    @Test
    void aMoreSpecificTemplateHidesNoMethodOfAnother() {
        assertThat(print("/users/search", "GET /users/{id}", "POST /users/search"))
                .isEqualTo("GET,HEAD,OPTIONS,POST | GET,POST | GET,HEAD,OPTIONS,POST");
        assertThat(print("/f/a/b", "GET /f/{*rest}", "PUT /f/a/{x}", "DELETE /f/a/b", "POST /f/**"))
                .startsWith("DELETE,GET,HEAD,OPTIONS,POST,PUT | DELETE,GET,POST,PUT");
    }

    @Test
    void otherConditionsDoNotMatter() {
        assertThat(print("/c", "GET /c params=a", "PUT /c consumes=text/plain", "DELETE /c headers=X"))
                .isEqualTo("DELETE,GET,HEAD,OPTIONS,PUT | DELETE,GET,PUT | DELETE,GET,HEAD,OPTIONS,PUT");
    }

    @Test
    void noTemplateMeansNotFoundAndSoDoesATrailingSlash() {
        assertThat(answer(Runtime.SPRING_MVC, "/users/", "GET /users")).isEqualTo(Answer.NOT_FOUND);
        assertThat(answer(Runtime.SPRING_MVC, "/o/", "GET /o/{id}")).isEqualTo(Answer.NOT_FOUND);
        assertThat(print("/d/", "GET /d/*")).startsWith("GET,HEAD");
    }

    @Test
    void aMappingWithoutMethodsTakesEveryMethodAndIsNotAdvertised() {
        assertThat(print("/any", "* /any")).isEqualTo("* | - | DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT");
        assertThat(print("/any2", "* /any2", "POST /any2")).isEqualTo("* | - | OPTIONS,POST");
    }

    @Test
    void anExplicitOptionsHandlerReplacesTheAutomaticAnswer() {
        assertThat(print("/ob/lit", "OPTIONS /ob/{x}", "POST /ob/lit")).isEqualTo("OPTIONS,POST | OPTIONS,POST | -");
    }

    @Test
    void headComesFromGetOnly() {
        assertThat(print("/h", "HEAD /h")).isEqualTo("HEAD,OPTIONS | HEAD | HEAD,OPTIONS");
        assertThat(print("/p", "POST /p")).isEqualTo("OPTIONS,POST | POST | OPTIONS,POST");
    }

    @Test
    void theServletKeepsTraceFromHandlersButTheHandlersOfWebFluxGetIt() {
        assertThat(answer(Runtime.SPRING_MVC, "/t", "PUT,TRACE /t").allow()).hasToString("OPTIONS,PUT");
        assertThat(answer(Runtime.SPRING_WEBFLUX, "/t", "PUT,TRACE /t").allow()).hasToString("OPTIONS,PUT,TRACE");
    }

    @Test
    void whatIsNotServedTakesNoPart() {
        assertThat(answer(Runtime.SPRING_MVC, "/x", "GET /x role=client", "PUT /x role=interface"))
                .isEqualTo(Answer.NOT_FOUND);
    }

    @Test
    void anUnknownTemplateOrMethodMakesThePathsItMayMatchUnknownAndNoOthers() {
        String[] routes = {"GET /${base}/x unknown=placeholder", "GET /a/x", "PUT /a/y"};
        assertThat(print("/a/x", routes)).isEqualTo("unknown");
        assertThat(print("/b/x", routes)).isEqualTo("unknown");
        assertThat(print("/a/y", routes)).isEqualTo("OPTIONS,PUT | PUT | OPTIONS,PUT");
        assertThat(print("/m", "? /m unknown=custom-method", "GET /m")).isEqualTo("unknown");
        assertThat(print("/c", "GET /c produces=${?} unknown=unresolved-constant"))
                .startsWith("GET,HEAD,OPTIONS");
        assertThat(print("/t", "GET /t unknown=unresolved-type")).isEqualTo("unknown");
    }

    @Test
    void templatesComeWithTheMostSpecificFirst() {
        assertThat(answer(Runtime.SPRING_WEBFLUX, "/a/b", "GET /a/**", "GET /a/{x}", "GET /a/b", "GET /*/b")
                        .templates())
                .extracting(PathTemplate::toString)
                .containsExactly("/a/b", "/a/{x}", "/*/b", "/a/**");
    }

    @Test
    void theRuntimesOfOtherFrameworksAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SpringDispatch(Runtime.JERSEY, Set.of(), table()));
    }
}
