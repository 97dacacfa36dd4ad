package dev.allowance.engine;

import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reports one cause once. What a rule says of an interface it need not say of the class that repeats it. A finding is left out
 * where another one, of a theme that {@linkplain Theme#precedes precedes} its own and at least as severe, is about the same route; if it names several routes, where the
 * other is about all of them. Findings of one theme stand beside each other, and so does what
 * {@linkplain Theme#standsAlone stands alone}.
 */
final class OneCause {

    private final List<Entry> entries = new ArrayList<>();
    private final Set<List<Object>> said = new HashSet<>();

    /** @param isAlone whether it neither explains others nor is explained by one */
    private record Entry(Theme theme, Finding finding, Set<Route> parties, boolean isAlone) {

        boolean explains(Entry other) {
            return !isAlone
                    && theme.precedes(other.theme)
                    && finding.severity().compareTo(other.finding.severity()) <= 0
                    && (other.parties.size() > 1
                            ? parties.containsAll(other.parties)
                            : finding.route().equals(other.finding.route()));
        }
    }

    /** Takes what a rule says of one place each. */
    void add(Theme theme, List<Finding> findings) {
        add(theme, findings, theme.standsAlone());
    }

    /** Takes what a rule says of a whole API. It stands at one route, and is about others that nothing else explains. */
    void addConvention(Theme theme, Finding summary) {
        add(theme, List.of(summary), true);
    }

    private void add(Theme theme, List<Finding> findings, boolean isAlone) {
        for (Finding finding : findings) {
            Route route = finding.route();
            if (!said.add(
                    List.of(finding.rule(), route.framework(), route.template().toString(), finding.problem()))) {
                continue;
            }
            Set<Route> parties = new HashSet<>();
            parties.add(finding.route());
            finding.related().forEach(related -> parties.add(related.route()));
            entries.add(new Entry(theme, finding, parties, isAlone));
        }
    }

    /** The findings that stand. */
    List<Finding> findings() {
        Map<Route, List<Entry>> byParty = new HashMap<>();
        for (Entry entry : entries) {
            entry.parties.forEach(party ->
                    byParty.computeIfAbsent(party, p -> new ArrayList<>()).add(entry));
        }
        return entries.stream()
                .filter(entry -> entry.isAlone()
                        || byParty.get(entry.finding.route()).stream().noneMatch(other -> other.explains(entry)))
                .map(Entry::finding)
                .toList();
    }
}
