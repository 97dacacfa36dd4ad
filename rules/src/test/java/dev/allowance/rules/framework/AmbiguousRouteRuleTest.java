package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.route.RouteTable;
import dev.allowance.spi.RuleTest;
import dev.allowance.spi.TestRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AmbiguousRouteRuleTest {

    private final RuleTest rule = RuleTest.of(new AmbiguousRouteRule());

    @Test
    void flagsVariablesOfDifferentNames() {
        rule.check("""
                spring GET /users/{id}
                spring GET /users/{name}  # ambiguous-route
                spring DELETE /users/{key}
                """);
    }

    @Test
    void flagsCrossedVariablesAndNamesAPathThatBothMatch() {
        assertThat(rule.findings("""
                spring GET /{a}/xx
                spring GET /yy/{b}
                """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("`/yy/xx`"));
    }

    @Test
    void countsTheFirstSlashOfAJaxRsPathWhetherItIsWrittenOrNot() {
        rule.check("""
                jaxrs GET /ns/{t}/{n}/persistence -> a.Namespaces#a() root=/ns sub=/{t}/{n}/persistence
                jaxrs GET /ns/{c}/antiAffinity/{g} -> a.Namespaces#b() root=/ns sub={c}/antiAffinity/{g}
                """);
        rule.check("""
                jaxrs GET /ns/{t}/{n}/persistence -> a.Namespaces#a() root=/ns sub=/{t}/{n}/persistence   # ambiguous-route
                jaxrs GET /ns/{c}/neighbourly/{g} -> a.Namespaces#b() root=/ns sub={c}/neighbourly/{g}
                """);
    }

    @Test
    void asksForLessTheFewerIdsAreWordsInWhatMeetsBoth() {
        rule.check("""
                spring PUT /tasks/{taskId}/resume
                spring PUT /tasks/decide/{taskId}
                spring GET /states/{name}/status   # ambiguous-route:info
                spring GET /states/backup/{id}
                spring GET /users/{name}/profile   # ambiguous-route
                spring GET /users/default/{section}
                """);
    }

    @Test
    void isSilentWhereRegularExpressionsPartThem() {
        rule.check("""
                spring GET /users/{id:\\d+}
                spring GET /users/{name:[a-z]+}
                """);
    }

    @Test
    void flagsARegularExpressionBesideAPlainVariableInSpringOnly() {
        rule.check("""
                spring GET /users/{id:\\d+}
                spring GET /users/{name}  # ambiguous-route
                jaxrs GET /users/{id:\\d+} -> a.Users#a() root=users sub={id:\\d+}
                jaxrs GET /users/{name} -> a.Users#b() root=users sub={name}
                """);
    }

    @Test
    void isSilentWhereOneIsMoreSpecific() {
        rule.check("""
                spring GET /users/{id}
                spring GET /users/me
                spring GET /users/**
                spring GET /users/{id}/{x}
                spring GET /{a}/{b}
                """);
    }

    @Test
    void isSilentWhereAThirdTakesWhatTheyHaveInCommon() {
        rule.check("""
                spring GET /{a}/xx
                spring GET /yy/{b}
                spring GET /yy/xx
                """);
    }

    @Test
    void letsConditionsDecide() {
        rule.check("""
                spring GET /users/{id} produces=text/csv
                spring GET /users/{name} produces=application/json
                spring POST /users/{id} -> a.A#a() conditional
                spring POST /users/{name} -> a.A#b() known
                """);
    }

    @Test
    void takesThePathsOfOneHandlerForOneMapping() {
        rule.check("""
                spring GET /{a}/xx -> a.A#a()
                spring GET /yy/{b} -> a.A#a()
                """);
    }

    @Test
    void looksAtMethodsOfOneClassOnlyInJaxRs() {
        rule.check("""
                jaxrs GET /f/a/{x} -> a.F#a() root=f sub=a/{x}
                jaxrs GET /f/{y}/b -> a.F#b() root=f sub={y}/b  # ambiguous-route
                jaxrs GET /g/{y}/c -> a.G#e() root=g sub={y}/c
                jaxrs GET /{z} -> a.G#c() root={z}
                jaxrs GET /{w}/b -> a.H#d() root={w}/b
                """);
    }

    @Test
    void comparesOnlyRoutesThatCanMeet() {
        List<dev.allowance.route.Route> routes = new ArrayList<>();
        IntStream.range(0, 10_000)
                .forEach(i -> routes.add(TestRoutes.route("spring GET /resource" + i + "/{id} -> a.A#m" + i + "()")));
        routes.add(TestRoutes.route("spring GET /{a}/xx -> a.A#last()"));

        assertThat(rule.findings(new RouteTable(routes))).isEmpty();
    }

    @Test
    void aNumberIsNoWord() {
        RuleTest.of(new AmbiguousRouteRule()).check("""
                jaxrs GET /studies/generation/{id} root=/studies sub=generation/{id} takes=path:id(java.lang.Long)
                jaxrs GET /studies/{id}/generation root=/studies sub={id}/generation takes=path:id(java.lang.Long)
                spring GET /terms/{source}/domains takes=path:source(java.lang.String)
                spring GET /terms/concept/{id} takes=path:id(long)
                spring GET /rooms/4242/{view}
                spring GET /rooms/{no}/plan takes=path:no(int)   # ambiguous-route
                """);
    }

    @Test
    void nothingIsCalledLikeItsCollection() {
        RuleTest.of(new AmbiguousRouteRule()).check("""
                spring GET /schemas/{name}/versions/{version}
                spring GET /schemas/{name}/{branch}/versions
                spring GET /counters/{id}/tags
                spring GET /counters/tags/{tags}
                spring GET /tags/{name}/rules   # ambiguous-route
                spring GET /tags/rules/{text}
                """);
    }
}
