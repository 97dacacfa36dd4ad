package dev.allowance.engine;

import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.List;
import java.util.function.Consumer;

/** A rule that does what a test says. */
record TestRule(RuleInfo info, Consumer<RuleContext> body) implements Rule {

    /** Flags every route whose template contains the text, as a warning, and calls all routes eligible. */
    static TestRule flagging(String id, Theme theme, String text) {
        RuleInfo info = RuleInfo.of(id, Severity.WARNING, theme, "routes with " + text);
        return new TestRule(
                info,
                context -> context.table().routes().forEach(route -> {
                    context.eligible(route);
                    if (route.template().toString().contains(text)) {
                        context.report(finding(info, route));
                    }
                }));
    }

    static Finding finding(RuleInfo info, Route route, Route... related) {
        return new Finding(
                info.id(),
                info.severity(),
                route,
                route.facts().pathAnchor(),
                "`" + route.template() + "` is bad",
                "mend it",
                List.of(related).stream().map(r -> new Related(r, "other")).toList());
    }

    TestRule asConvention() {
        return new TestRule(info.asConvention(), body);
    }

    @Override
    public void check(RuleContext context) {
        body.accept(context);
    }
}
