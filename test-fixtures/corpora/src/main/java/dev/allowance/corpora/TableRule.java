package dev.allowance.corpora;

import dev.allowance.lang.TypeUse;
import dev.allowance.route.ControllerFacts;
import dev.allowance.route.Handler;
import dev.allowance.route.HandlerFacts;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.ResourceFacts;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.source.Anchor;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * No rule, but something that sees what rules see: it writes every route with the facts of its handler, in the notation of
 * the rules' own tests, to the file that the system property {@value #FILE} names. Without the property it does nothing.
 */
public final class TableRule implements Rule {

    /** Where to write to. */
    static final String FILE = "allowance.corpora.table";

    private static final RuleInfo INFO =
            RuleInfo.of("write-table", Severity.INFO, Theme.PATH, "writes the table as rules see it");

    /** For the service loader. */
    public TableRule() {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        String file = System.getProperty(FILE);
        if (file == null) {
            return;
        }
        Map<Anchor, Integer> shared = shared(context.table());
        List<String> lines = context.table().routes().stream()
                .map(route -> route + facts(route, shared))
                .toList();
        try {
            Files.write(Path.of(file), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The declarations that several handlers have in common, as those of a base class, with a number for each. */
    private static Map<Anchor, Integer> shared(RouteTable table) {
        Map<Anchor, Set<Handler>> handlers = new LinkedHashMap<>();
        for (Route route : table.routes()) {
            handlers.computeIfAbsent(route.facts().handlerAnchor(), anchor -> new HashSet<>())
                    .add(route.handler());
        }
        handlers.remove(Anchor.NONE);
        handlers.values().removeIf(sharing -> sharing.size() < 2);
        Map<Anchor, Integer> numbers = new HashMap<>();
        handlers.keySet().forEach(anchor -> numbers.put(anchor, numbers.size() + 1));
        return numbers;
    }

    private static String facts(Route route, Map<Anchor, Integer> shared) {
        HandlerFacts facts = route.facts();
        if (!facts.known()) {
            return "";
        }
        List<String> words = new ArrayList<>(List.of("returns=" + type(facts.returnType())));
        if (!facts.parameters().isEmpty()) {
            words.add("takes="
                    + facts.parameters().stream().map(TableRule::parameter).collect(Collectors.joining(",")));
        }
        facts.status().ifPresent(status -> words.add("status=" + status));
        if (facts.deprecated()) {
            words.add("deprecated");
        }
        if (facts.conditional()) {
            words.add("conditional");
        }
        if (!facts.flatBody()) {
            words.add("nested");
        }
        Optional.ofNullable(shared.get(facts.handlerAnchor())).ifPresent(number -> words.add("declared=" + number));
        facts.controller().ifPresent(controller -> words.add("controller=" + controller(controller)));
        facts.resource().filter(ResourceFacts::returnsData).ifPresent(resource -> words.add("data"));
        facts.resource()
                .flatMap(ResourceFacts::replaced)
                .ifPresent(replaced -> words.add("replaced=" + replaced.by().typeName() + "#"
                        + replaced.by().methodName() + replaced.annotation()));
        facts.flaw().ifPresent(flaw -> words.add("refused=" + flaw.text().replace(" ", "")));
        return " " + String.join(" ", words);
    }

    private static String controller(ControllerFacts facts) {
        List<String> words = new ArrayList<>(List.of(facts.writesBody() ? "body" : "view"));
        if (facts.plain()) {
            words.add("plain");
        }
        list("ignored", facts.ignored(), words);
        facts.cors().ifPresent(cors -> {
            words.add(cors.onMethod() ? "method-cors" : "cors");
            list("origins", cors.origins(), words);
            list("patterns", cors.originPatterns(), words);
            list("methods", List.copyOf(cors.methods().names()), words);
            list("headers", cors.headers(), words);
            if (cors.credentials()) {
                words.add("credentials");
            }
            if (!cors.known()) {
                words.add("unread");
            }
        });
        return String.join(";", words);
    }

    private static void list(String key, List<String> values, List<String> words) {
        if (!values.isEmpty()) {
            words.add(key + ":" + String.join("|", values).replace(' ', '_'));
        }
    }

    private static String parameter(HandlerParameter parameter) {
        return parameter.kind().name().toLowerCase(Locale.ROOT)
                + parameter.name().map(name -> ":" + name.replace(' ', '_')).orElse("")
                + (parameter.required() ? "" : "?")
                + "(" + type(parameter.type()) + ")"
                + (parameter.onMethod() ? "" : "@field");
    }

    /** Wildcards and variables as what they stand for at least, which is all that a rule makes of them. */
    private static String type(TypeUse type) {
        return switch (type.kind()) {
            case ARRAY -> type(type.arguments().get(0)) + "[]";
            case UNRESOLVED -> "?";
            case VARIABLE, WILDCARD ->
                type.arguments().isEmpty()
                        ? "java.lang.Object"
                        : type(type.arguments().get(0));
            default ->
                type.arguments().isEmpty()
                        ? type.name()
                        : type.name()
                                + type.arguments().stream()
                                        .map(TableRule::type)
                                        .collect(Collectors.joining(",", "<", ">"));
        };
    }
}
