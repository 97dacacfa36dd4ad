package dev.allowance.corpora;

import dev.allowance.engine.RuleCatalog;
import dev.allowance.spi.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Published code is not to be refused: options by which rules that report errors warn, so that javac writes the index. */
final class NoErrors {

    private NoErrors() {}

    /** By key. */
    static Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        RuleCatalog.load().rules().stream()
                .map(rule -> rule.info())
                .filter(rule -> rule.severity() == Severity.ERROR)
                .forEach(rule -> options.put("allowance.rule." + rule.id(), "warning"));
        return options;
    }

    /** As javac takes them. */
    static List<String> arguments() {
        return options().entrySet().stream()
                .map(option -> "-A" + option.getKey().replace('-', '_') + "=" + option.getValue())
                .toList();
    }
}
