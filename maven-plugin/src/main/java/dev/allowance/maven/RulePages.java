package dev.allowance.maven;

import dev.allowance.engine.RuleCatalog;
import dev.allowance.spi.RuleInfo;
import java.util.List;
import java.util.Optional;

/** The pages of the rules, and a list of them, for the console. */
record RulePages(RuleCatalog catalog) {

    private static final String PREFIX = "allowance:";

    /** One line a rule: id, default severity, what it finds. */
    List<String> overview() {
        int width = catalog.ids().stream().mapToInt(String::length).max().orElse(1);
        return catalog.rules().stream()
                .map(rule -> {
                    RuleInfo info = rule.info();
                    return String.format(
                            "%-" + width + "s  %-7s  %s",
                            info.id(),
                            info.severity().id(),
                            info.summary());
                })
                .toList();
    }

    /** The page of a rule. */
    Optional<String> page(String rule) {
        return catalog.page(id(rule));
    }

    /** What to say where there is no such rule. */
    String unknown(String rule) {
        return "There is no rule \"" + id(rule) + "\". Did you mean \"" + catalog.nearest(id(rule))
                + "\"? Without -Drule the goal lists all of them.";
    }

    private static String id(String rule) {
        String id = rule.strip();
        return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
    }
}
