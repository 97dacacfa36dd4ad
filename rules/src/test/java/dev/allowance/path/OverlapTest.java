package dev.allowance.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {

    @ParameterizedTest
    @CsvSource({
        "JAXRS, /a/{x}, /a/{y}, EQUAL",
        "JAXRS, /a/{x}, /a/b, SUBSUMES",
        "JAXRS, /a/b, /a/{x}, SUBSUMED",
        "JAXRS, /{x}/b, /a/{y}, PARTIAL",
        "JAXRS, /a/b, /a/c, DISJOINT",
        "JAXRS, /a, /a/b, DISJOINT",
        "JAXRS, /{x}/b, /{y}/c, DISJOINT",
        "JAXRS, /{x:[0-9]+}, /{y:[a-f]+}, DISJOINT",
        "JAXRS, /{x:[0-9a-f]+}, /{y:[a-f]+}, SUBSUMES",
        // fixed text behind what may hold slashes does not stand where it seems to
        "JAXRS, /{x:.+}/b, /a/c/b, SUBSUMES",
        "JAXRS, /a/c/b, /{x:.+}/b, SUBSUMED",
        "SPRING, /**/b, /a/c/b, SUBSUMES",
        "SPRING, /a/c/b, /**/b, SUBSUMED",
        "SPRING, /a/*/b, /a/c/d, DISJOINT",
        // compared as it stands in a request
        "JAXRS, /a b, /a%20b, EQUAL",
        "JAXRS, /a b, /a%21b, DISJOINT",
        // what is not known may be anything, but only behind what is
        "JAXRS, /a/${?}, /a/b, UNKNOWN",
        "JAXRS, /a/b, /a/${?}, UNKNOWN",
        "JAXRS, /a/${?}, /b, DISJOINT",
        "JAXRS, /${?}/b, /a/c/b, UNKNOWN",
        "SPRING, /a/${x}, /a/b/c, UNKNOWN",
        "SPRING, /a/${x}, /b, DISJOINT",
        "JAXRS, /{x:(a)\\1}, /{y}, UNKNOWN"
    })
    void howTemplatesRelate(PathSyntax syntax, String a, String b, Overlap expected) throws Exception {
        assertThat(Overlap.between(PathTemplate.parse(a, syntax), PathTemplate.parse(b, syntax)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "JAXRS, /a/{x}, JAXRS, /{y}/b, /a/b",
        "SPRING, /a/{x}, SPRING, /{y}/b, /a/b",
        "JAXRS, /a, JAXRS, /b,",
        "JAXRS, /${?}, JAXRS, /b,",
        "JAXRS, /b, JAXRS, /${?},",
        "JAXRS, /a, SPRING, /a,",
    })
    void thePathThatMatchesBoth(PathSyntax one, String a, PathSyntax other, String b, String expected)
            throws Exception {
        PathTemplate first = PathTemplate.parse(a, one);
        PathTemplate second = PathTemplate.parse(b, other);
        assertThat(Overlap.witness(first, second).orElse(null)).isEqualTo(expected);
        if (one != other) {
            assertThat(Overlap.between(first, second)).isEqualTo(Overlap.UNKNOWN);
        }
    }
}
