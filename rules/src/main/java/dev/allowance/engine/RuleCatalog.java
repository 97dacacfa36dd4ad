package dev.allowance.engine;

import dev.allowance.spi.Rule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules there are: the built-in ones and those of other jars beside this one. Sorted by id; no id stands twice. Immutable.
 */
public final class RuleCatalog {

    private static final String SERVICES = "/META-INF/services/" + Rule.class.getName();

    private final SortedMap<String, Rule> rules = new TreeMap<>();
    private final List<String> problems;

    /** A catalogue of these rules. Of several with one id, the first by class name counts, a built-in one before others. */
    public RuleCatalog(Collection<? extends Rule> rules) {
        this(rules, List.of());
    }

    private RuleCatalog(Collection<? extends Rule> candidates, List<String> loadingProblems) {
        List<String> found = new ArrayList<>(loadingProblems);
        List<? extends Rule> sorted = candidates.stream()
                .sorted(Comparator.comparing((Rule rule) -> !isBuiltIn(rule))
                        .thenComparing(rule -> rule.getClass().getName()))
                .toList();
        for (Rule rule : sorted) {
            add(rule, found);
        }
        problems = List.copyOf(found);
    }

    private void add(Rule rule, List<String> found) {
        String id;
        try {
            id = rule.info().id();
        } catch (RuntimeException | LinkageError e) {
            found.add("rule " + rule.getClass().getName() + " cannot say what it is called: " + e);
            return;
        }
        Rule earlier = rules.putIfAbsent(id, rule);
        if (earlier != null) {
            found.add("two rules are called \"" + id + "\": "
                    + earlier.getClass().getName() + " and " + rule.getClass().getName() + "; the second is left out");
        }
    }

    private static boolean isBuiltIn(Rule rule) {
        return rule.getClass().getPackageName().startsWith("dev.allowance.rules.");
    }

    /** All rules that are registered as services where Allowance's own classes come from; looked for once. */
    public static RuleCatalog load() {
        return Loaded.CATALOG;
    }

    private static final class Loaded {
        static final RuleCatalog CATALOG = registered();
    }

    private static RuleCatalog registered() {
        // never the context class loader: in a compiler it does not see the processor path
        Map<String, Rule> byClass = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        Iterator<Rule> services =
                ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).iterator();
        while (true) {
            try {
                if (!services.hasNext()) {
                    break;
                }
                Rule rule = services.next();
                byClass.put(rule.getClass().getName(), rule);
            } catch (ServiceConfigurationError | LinkageError e) {
                problems.add("a rule cannot be loaded: " + e);
            }
        }
        if (Rule.class.getModule().isNamed()) {
            addOwn(byClass, problems);
        }
        return new RuleCatalog(byClass.values(), problems);
    }

    /**
     * In a named module the service loader looks at {@code provides} clauses only ({@link ServiceLoader}), which would be a
     * list of rules kept by hand; the list that AutoService made serves here too.
     */
    private static void addOwn(Map<String, Rule> byClass, List<String> problems) {
        for (String name : ownServices(problems)) {
            try {
                if (!byClass.containsKey(name)) {
                    byClass.put(name, (Rule)
                            Class.forName(name).getDeclaredConstructor().newInstance());
                }
            } catch (ReflectiveOperationException | LinkageError e) {
                problems.add("a rule cannot be loaded: " + e);
            }
        }
    }

    private static SortedSet<String> ownServices(List<String> problems) {
        SortedSet<String> names = new TreeSet<>();
        try (InputStream stream = Rule.class.getResourceAsStream(SERVICES)) {
            if (stream == null) {
                return names;
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(names::add);
        } catch (IOException e) {
            problems.add("the list of rules cannot be read: " + e);
        }
        return names;
    }

    /** All rules, sorted by id. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** Their ids, sorted. */
    public SortedSet<String> ids() {
        return new TreeSet<>(rules.keySet());
    }

    /** The rule of this id. */
    public Optional<Rule> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The id that was probably meant. */
    public String nearest(String id) {
        return Nearest.of(id, ids());
    }

    /** What is wrong with rules that are left out, a sentence each without a full stop. */
    public List<String> problems() {
        return problems;
    }

    /** The page of a rule, in Markdown; empty where there is no such rule, or it brings no page. */
    public Optional<String> page(String id) {
        return find(id).flatMap(rule -> page(rule.getClass()));
    }

    private static Optional<String> page(Class<?> type) {
        try (InputStream stream = type.getResourceAsStream(type.getSimpleName() + ".md")) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
