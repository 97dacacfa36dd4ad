package com.example.houserules;

import com.google.auto.service.AutoService;
import dev.allowance.naming.Words;
import dev.allowance.path.Segment;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule of one company: nothing that names a person stands in a path, since paths end up in everybody's access logs. */
@AutoService(Rule.class)
public final class PersonalDataInPathRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "personal-data-in-path",
            Severity.WARNING,
            Theme.PATH,
            "a variable of the path holds what identifies a person, such as an e-mail address");

    private static final Set<String> PERSONAL = Set.of("email", "mail", "phone", "passport", "iban", "birthday");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        for (Route route : context.table().designed()) {
            personal(route).ifPresent(variable -> context.report(finding(route, variable)));
        }
    }

    private static Optional<String> personal(Route route) {
        return route.template().segments().stream()
                .flatMap(segment -> segment.soleVariable().stream())
                .map(Segment.Variable::name)
                .filter(name -> Words.split(name).stream().anyMatch(PERSONAL::contains))
                .findFirst();
    }

    private static Finding finding(Route route, String variable) {
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().pathAnchor(),
                "`" + route.methods() + " " + route.template() + "` carries `" + variable
                        + "` in its path, which every proxy logs",
                "take a number of our own in the path, or `" + variable + "` in the body",
                List.of());
    }
}
