package dev.allowance.framework.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.http.MediaRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** Spring's own media types are the judge. */
class MediaExpressionTest {

    private static final List<String> RANGES = List.of(
            "*/*",
            "*/*;q=0.5",
            "text/*",
            "text/*;q=0.8",
            "text/html",
            "text/html;q=0.5",
            "text/html;level=1",
            "text/html;level=2",
            "text/plain",
            "text/plain;format=flowed;delsp=yes",
            "application/*+json",
            "application/json",
            "application/hal+json",
            "application/hal+xml;q=0.8",
            "text/*+json",
            "*/*;level=1");

    @Test
    void theMoreSpecificComesFirst() {
        for (String a : RANGES) {
            for (String b : RANGES) {
                boolean first = MediaType.valueOf(a).isMoreSpecific(MediaType.valueOf(b));
                boolean second = MediaType.valueOf(b).isMoreSpecific(MediaType.valueOf(a));
                assertThat(MediaExpression.SPECIFICITY.compare(expression(a), expression(b)))
                        .as("%s and %s", a, b)
                        .isEqualTo(first ? -1 : second ? 1 : 0);
            }
        }
    }

    @Test
    void aRangeIncludesWhatItIncludesForSpring() {
        for (String a : RANGES) {
            for (String b : RANGES) {
                assertThat(MediaExpression.includes(range(a), range(b)))
                        .as("%s and %s", a, b)
                        .isEqualTo(MediaType.valueOf(a).includes(MediaType.valueOf(b)));
            }
        }
    }

    private static MediaExpression expression(String text) {
        return new MediaExpression(range(text), false);
    }

    private static MediaRange range(String text) {
        return MediaRange.parse(text).orElseThrow();
    }
}
