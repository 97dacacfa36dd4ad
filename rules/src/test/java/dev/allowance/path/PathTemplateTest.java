package dev.allowance.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

    /** Positions count from 0. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SPRING | /{a           | 1 | a brace is not closed",
                "SPRING | /{a/b}        | 1 | a brace is not closed before the slash",
                "SPRING | /{*a          | 1 | a brace is not closed",
                "SPRING | /a}           | 2 | a brace is closed that was not opened",
                "SPRING | /{*a}b        | 1 | a catch-all must be a whole segment",
                "SPRING | /x{*a}        | 2 | a catch-all must be a whole segment",
                "SPRING | /a/{*b}/c     | 3 | a catch-all stands in the middle",
                "SPRING | /a/**/c       | 3 | a catch-all stands in the middle",
                "SPRING | /{*a}/{*b}    | 6 | there are two catch-alls",
                "SPRING | /**/b/**      | 6 | there are two catch-alls",
                "SPRING | /{*1a}        | 3 | '1a' is no name of a variable",
                "SPRING | /b{1a}        | 3 | '1a' is no name of a variable",
                "SPRING | /b{a+}        | 3 | 'a+' is no name of a variable",
                "SPRING | /{a}/{a}      | 6 | the variable 'a' stands in it twice",
                "SPRING | /{a}/{a:b}    | 6 | the variable 'a' stands in it twice",
                "SPRING | /{*a}/{a}     | | ",
                "SPRING | /{a{b}}       | 3 | a variable stands within a variable",
                "SPRING | /bb{a:}       | 6 | a regular expression is missing after the colon",
                "SPRING | /bb{a:[}      | 6 | the regular expression is wrong: Unclosed character class",
                "SPRING | /b${a         | 2 | a placeholder is not closed",
                "SPRING | /b${a:${c}    | 2 | a placeholder is not closed",
                "SPRING_ANT | /b${a     | 2 | a placeholder is not closed",
                "SPRING_ANT | /b{a:[}   | 5 | the regular expression is wrong: Unclosed character class",
                "JAXRS | /{a            | 1 | a brace is not closed",
                "JAXRS | /b{a:{2}       | 2 | a brace is not closed",
                "JAXRS | /a}            | 2 | a brace is closed that was not opened",
                "JAXRS | /b{}           | 3 | '' is no name of a variable",
                "JAXRS | /b{ c d :x}    | 3 | 'c d' is no name of a variable",
                "JAXRS | /b{-c}         | 3 | '-c' is no name of a variable",
                "JAXRS | /b{a:[}        | 5 | the regular expression is wrong: Unclosed character class"
            })
    void whatIsRefusedAndWhere(PathSyntax syntax, String text, Integer index, String message) throws Exception {
        if (index == null) {
            assertThat(PathTemplate.parse(text, syntax)).hasToString(text);
            return;
        }
        assertThatExceptionOfType(InvalidTemplateException.class)
                .isThrownBy(() -> PathTemplate.parse(text, syntax))
                .withMessage(message)
                .satisfies(e -> assertThat(e.index()).isEqualTo(index));
    }

    @Test
    void variablesOfJaxRs() throws Exception {
        assertThat(jaxRs("{ id : [0-9]{2} }/x{a.b-c}{e:}/{all:x/y}").segments())
                .containsExactly(
                        new Segment.Mixed(List.of(variable("id", "[0-9]{2}"))),
                        new Segment.Mixed(List.of(new Segment.Text("x"), variable("a.b-c"), variable("e"))),
                        new Segment.Mixed(List.of(variable("all", "x/y"))));
        assertThat(jaxRs("/{a:\\}}/{b:\\\\}").variables()).containsExactly(variable("a", "\\}"), variable("b", "\\\\"));
        assertThat(jaxRs("/{a}/{a}").variables()).hasSize(2);
    }

    @Test
    void whatOtherDialectsMeanIsTextInJaxRs() throws Exception {
        assertThat(jaxRs("/*/a?/**").isLiteral()).isTrue();
        assertThat(jaxRs("/${x}").segments())
                .containsExactly(new Segment.Mixed(List.of(new Segment.Text("$"), variable("x"))));
        assertThat(jaxRs("/a${?}b").segments())
                .containsExactly(new Segment.Mixed(
                        List.of(new Segment.Text("a"), new Segment.Unresolved("${?}"), new Segment.Text("b"))));
    }

    @Test
    void variablesOfSpring() throws Exception {
        assertThat(spring("/{a:x:y}/{b:\\}}{c-d}/{*rest}").variables())
                .containsExactly(variable("a", "x:y"), variable("b", "\\}"), variable("c-d"), variable("rest"));
        assertThat(spring("/{b:[0-9]{2}}").variables()).containsExactly(variable("b", "[0-9]{2}"));
        assertThat(spring("/{}").variables()).containsExactly(variable(""));
    }

    @Test
    void placeholdersStandBetweenTexts() throws Exception {
        List<Segment> expected = List.of(new Segment.Mixed(
                List.of(new Segment.Text("a"), new Segment.Unresolved("${x:${y}/z}"), new Segment.Text("b"))));
        assertThat(spring("/a${x:${y}/z}b").segments()).isEqualTo(expected);
        assertThat(PathTemplate.parse("/a${x:${y}/z}b", PathSyntax.SPRING_ANT).segments())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "SPRING, /a/{id}/b, /a/{}/b",
        "SPRING, /{x:[0-9]+}-a*?, /{:[0-9]+}-a*?",
        "SPRING, /a/{*rest}, /a/**",
        "SPRING, /a/**, /a/**",
        "SPRING, /a/{id}/, /a/{}/",
        "SPRING, /, /",
        "SPRING, a, /a",
        "SPRING, /a${x}, /a${x}",
        "JAXRS, /a/{id}/, /a/{}",
        "JAXRS, a/{id: \\d+ }, /a/{:\\d+}"
    })
    void shapeLeavesNamesOut(PathSyntax syntax, String text, String shape) throws Exception {
        PathTemplate template = PathTemplate.parse(text, syntax);
        assertThat(template.shape()).isEqualTo(shape);
        assertThat(template.shape()).as("asked again").isEqualTo(shape);
    }

    @Test
    void literalsAndWhatIsKnown() throws Exception {
        assertThat(spring("/a/b").isLiteral()).isTrue();
        assertThat(spring("/a/{b}").isLiteral()).isFalse();
        assertThat(spring("/a/**").isLiteral()).isFalse();
        assertThat(spring("/a/{b}/**").isResolved()).isTrue();
        assertThat(spring("/a/x${b}").isResolved()).isFalse();
        assertThat(spring("/a/").endsWithSlash()).isTrue();
        assertThat(spring("/").endsWithSlash()).isFalse();
        assertThat(spring("").endsWithSlash()).isFalse();
        assertThat(new Segment.Literal("a"))
                .isEqualTo(new Segment.Literal("a"))
                .hasSameHashCodeAs(new Segment.Literal("a"))
                .isNotEqualTo(new Segment.Literal("b"));
    }

    @Test
    void equalWhereDialectAndTextAre() throws Exception {
        PathTemplate template = spring("/a/{b}");
        assertThat(template)
                .isEqualTo(spring("/a/{b}"))
                .hasSameHashCodeAs(spring("/a/{b}"))
                .isEqualByComparingTo(spring("/a/{b}"))
                .isNotEqualTo(spring("/a/{c}"))
                .isNotEqualTo(jaxRs("/a/{b}"))
                .isNotEqualTo("/a/{b}")
                .isLessThan(spring("/a/{c}"))
                .isLessThan(jaxRs("/a/{b}"));
        assertThat(template.hashCode()).isNotEqualTo(spring("/a/{c}").hashCode());
    }

    private static Segment.Variable variable(String name) {
        return new Segment.Variable(name, Optional.empty());
    }

    private static Segment.Variable variable(String name, String regex) {
        return new Segment.Variable(name, Optional.of(regex));
    }

    private static PathTemplate spring(String text) throws InvalidTemplateException {
        return PathTemplate.parse(text, PathSyntax.SPRING);
    }

    private static PathTemplate jaxRs(String text) throws InvalidTemplateException {
        return PathTemplate.parse(text, PathSyntax.JAXRS);
    }
}
