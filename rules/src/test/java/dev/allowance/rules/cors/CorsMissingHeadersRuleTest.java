package dev.allowance.rules.cors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class CorsMissingHeadersRuleTest {

    private final RuleTest rule = RuleTest.of(new CorsMissingHeadersRule());

    @Test
    void flagsAHeaderThatIsNeededAndNotAllowed() {
        rule.check("""
                spring POST /a -> a.A#a() takes=body(a.Order) controller=body;cors;headers:X-A  # cors-missing-headers
                spring POST /b -> a.B#b() consumes=application/json takes=body(java.lang.String) controller=body;cors;headers:X-A  # cors-missing-headers
                spring GET /c -> a.C#c() takes=header:Authorization controller=body;method-cors;headers:X-A  # cors-missing-headers
                """);
    }

    @Test
    void isSilentWhereAllIsAllowedOrNothingNeeded() {
        rule.check("""
                spring POST /a -> a.A#a() takes=body(a.Order) controller=body;cors
                spring POST /b -> a.B#b() takes=body(a.Order) controller=body;cors;headers:*
                spring POST /c -> a.C#c() takes=body(a.Order) controller=body;cors;headers:content-type
                spring POST /d -> a.D#d() takes=body(java.lang.String) controller=body;cors;headers:X-A
                spring GET /e -> a.E#e() takes=header:X-B?,header:Accept,header:X-Forwarded-For controller=body;cors;headers:X-A
                spring POST /f -> a.F#f() consumes=application/json,text/plain controller=body;cors;headers:X-A
                spring POST /g -> a.G#g() takes=body(a.Order) controller=body;cors;headers:${headers}
                spring POST /h -> a.H#h() takes=body(a.Order) controller=body;cors;headers:X-A;unread
                """);
    }

    @Test
    void tellsAClassOnce() {
        assertThat(rule.findings("""
                spring POST /a -> a.A#a() takes=body(a.Order) controller=body;cors;headers:X-A
                spring PUT /a -> a.A#b() takes=body(a.Order),header:X-B controller=body;cors;headers:X-A
                """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cure()).contains("add Content-Type, X-B"));
    }
}
