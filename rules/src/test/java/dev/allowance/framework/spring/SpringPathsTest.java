package dev.allowance.framework.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpringPathsTest {

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource(
            value = {
                "/a|/b|/a/b",
                "/a/|/b|/a/b",
                "/a|/|/a/",
                "''|/b|/b",
                "/a|''|/a",
                "/a/*|/b|/a/b",
                "/*|/b|/b",
                "/*|/b/c|/b/c",
                "/a/**|/b|/a/b",
                "/**|/b/c|/b/c",
                "/a/*|/a/b|/a/b",
                "/a?|/ab|/ab",
                "/a?|/a|/a?/a",
                "/{t}/*|/b|/{t}/b",
                "/*.html|/b|/b.html",
                "/*.html|/b.*|/b.html",
                "/*.*|/b.html|/b.html",
                "/{x}.html|/b|/{x}.html/b",
                "/*.html|/b.json|refused",
                "/{*x}|/b|refused",
                "/a/{*x}|''|/a/{*x}",
                "/${a}|/b|/${a}/b",
                "/a|/${b}|/a/${b}",
                "/a/*|/${b}|/${?}",
            },
            delimiter = '|')
    void combinesAsPathPatternDoes(String type, String method, String expected) {
        assertThat(SpringPaths.combine(type, method).orElse("refused")).isEqualTo(expected);
    }
}
