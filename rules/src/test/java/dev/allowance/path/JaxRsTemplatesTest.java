package dev.allowance.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JaxRsTemplatesTest {

    @ParameterizedTest
    @CsvSource({
        "/a/{b}, /a/x, true",
        "/a/{b}, /a/, false",
        "/a/{b}, /a/x/y, false",
        "/a/x{b}y, /a/xzy, true",
        "/a/x{b}y, /a/xy, false",
        "/a/{b:.*}, /a/x/y, true",
        "/a/{b:.*}, /a/, true",
        "/a/{b:[0-9]+}/c, /a/12/c, true",
        "/a/{b:[0-9]+}/c, /a/x/c, false",
        "/sp ace/x{b}ü, /sp%20ace/x1%C3%BC, true",
        "/sp ace/x{b}ü, /sp ace/x1ü, false"
    })
    void pathsAreThoseOnTheWire(String template, String path, boolean matches) throws Exception {
        TemplateLanguage language = TemplateLanguage.of(parse(template));
        assertThat(language.automaton().accepts(path)).isEqualTo(matches);
        assertThat(language.exact()).isTrue();
    }

    @Test
    void whatIsNotKnownMayBeAnything() throws Exception {
        for (String template : new String[] {"/a/${?}", "/a/{b:(x)\\1}"}) {
            TemplateLanguage language = TemplateLanguage.of(parse(template));
            assertThat(language.exact()).isFalse();
            assertThat(language.automaton().accepts("/a/x/y")).isTrue();
            assertThat(language.automaton().accepts("/b")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a b, a%20b",
                "ü, %C3%BC",
                "\uD83D\uDE00x, %F0%9F%98%80x",
                "%41%e9, %41%e9",
                "%4, %254",
                "%4g, %254g",
                "{[^|/\\\", %7B%5B%5E%7C%2F%5C%22",
                "\u007f, %7F"
            })
    void textIsEncodedOnce(String text, String expected) {
        assertThat(TemplateLanguage.encoded(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"azAZ09", "-._~!$&'()*+,;=:@"})
    void whatAPathMayHoldStays(String text) {
        assertThat(TemplateLanguage.encoded(text)).isEqualTo(text);
    }

    /** More literal characters, then more variables, then more expressions. */
    @ParameterizedTest
    @CsvSource({
        "/aa, /{x}",
        "/aab, /a{x}",
        "/a{x}, /{x}",
        "/{x}/{y}, /{x}",
        "/{x}-{y}, /-{x}",
        "/{x}/{y}, /b",
        "/{x:a}, /{x}",
        "/{x:a}{y:b}, /{x:a}{y}"
    })
    void theMoreSpecificComesFirst(String first, String second) throws Exception {
        assertThat(Specificity.compare(parse(first), parse(second))).isNegative();
        assertThat(Specificity.compare(parse(second), parse(first))).isPositive();
    }

    @Test
    void namesDoNotDecide() throws Exception {
        assertThat(Specificity.compare(parse("/{x}"), parse("/{y}"))).isZero();
        assertThat(Specificity.compare(parse("a/{x:b}"), parse("/a/{y:c}"))).isZero();
    }

    private static PathTemplate parse(String text) throws InvalidTemplateException {
        return PathTemplate.parse(text, PathSyntax.JAXRS);
    }
}
